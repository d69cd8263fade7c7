package io.github.corenlpextreme.writer.files;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what has come so far, which may be asked for at any time. Used by one thread. */
final class RunningSha256 {

    private final MessageDigest digest = create();

    void add(byte[] bytes) {
        digest.update(bytes);
    }

    void add(ByteBuffer bytes) {
        digest.update(bytes);
    }

    /** In hex. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
