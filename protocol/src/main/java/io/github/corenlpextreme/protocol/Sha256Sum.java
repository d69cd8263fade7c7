package io.github.corenlpextreme.protocol;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what has come so far, which may be asked for at any time. Used by one thread. */
public final class Sha256Sum {

    private final MessageDigest digest = create();

    public void add(byte[] bytes) {
        digest.update(bytes);
    }

    public void add(ByteBuffer bytes) {
        digest.update(bytes);
    }

    /** What is read from the stream, in passing. */
    public InputStream reading(InputStream bytes) {
        return new DigestInputStream(bytes, digest);
    }

    /** 64 lower-case hex digits. */
    public String hex() {
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
