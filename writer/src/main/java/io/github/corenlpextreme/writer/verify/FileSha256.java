package io.github.corenlpextreme.writer.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 in the making. */
record FileSha256(MessageDigest sha256) {

    FileSha256() {
        this(create());
    }

    /** The sum in hex; ends the digest. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
