package io.github.corenlpextreme.protocol.source;

/** An input that was there could not be read just now; nothing says that it will not be there again. */
public final class InputUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InputUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
