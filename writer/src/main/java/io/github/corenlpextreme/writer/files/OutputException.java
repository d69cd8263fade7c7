package io.github.corenlpextreme.writer.files;

/** An output cannot be written or gone on with; the message is one sentence that says what to do. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutputException(String message) {
        super(message);
    }

    public OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
