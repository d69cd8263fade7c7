package io.github.corenlpextreme.protocol;

/** The user asked for something that cannot be done. No work has begun when it is thrown. */
public final class UsageException extends JobException {

    private static final long serialVersionUID = 1L;

    /** A usage error, exit code {@link ExitCodes#USAGE}. */
    public UsageException(String message) {
        this(message, ExitCodes.USAGE);
    }

    /** @param exitCode one of {@link ExitCodes} */
    public UsageException(String message, int exitCode) {
        super(exitCode, message);
    }
}
