package io.github.corenlpextreme.protocol;

/**
 * The user asked for something that cannot be done. The message is one sentence for the user: what,
 * where, what to do. No work has begun when it is thrown.
 */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** A usage error, exit code {@link ExitCodes#USAGE}. */
    public UsageException(String message) {
        this(message, ExitCodes.USAGE);
    }

    /** @param exitCode one of {@link ExitCodes} */
    public UsageException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The exit code of the process that this error ends. */
    public int exitCode() {
        return exitCode;
    }
}
