package io.github.corenlpextreme.protocol;

/**
 * A failure that is foreseen, and ends its process. The message is one sentence for the user that says what, where and
 * what to do; it never contains the text of an input.
 */
public abstract class JobException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** @param exitCode one of {@link ExitCodes} */
    public JobException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Of a failure that has a cause of its own. @param exitCode one of {@link ExitCodes} */
    public JobException(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The exit code of the process that this failure ends. */
    public final int exitCode() {
        return exitCode;
    }
}
