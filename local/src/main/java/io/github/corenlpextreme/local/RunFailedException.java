package io.github.corenlpextreme.local;

/** A run could not be brought to its end; the message says why, and the state is kept. */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public RunFailedException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public RunFailedException(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
