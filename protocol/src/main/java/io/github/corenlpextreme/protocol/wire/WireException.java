package io.github.corenlpextreme.protocol.wire;

/** Bytes that are not a message of this project, or of a version this build cannot read. */
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WireException(String message) {
        super(message);
    }

    public WireException(String message, Throwable cause) {
        super(message, cause);
    }
}
