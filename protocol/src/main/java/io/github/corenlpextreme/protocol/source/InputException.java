package io.github.corenlpextreme.protocol.source;

/** An input cannot be used: missing, unreadable, not a regular file, or outside the input root. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
