package io.github.corenlpextreme.local;

import io.github.corenlpextreme.protocol.JobException;

/** A run could not be brought to its end; the message says why, and the state is kept. */
public final class RunFailedException extends JobException {

    private static final long serialVersionUID = 1L;

    public RunFailedException(int exitCode, String message) {
        super(exitCode, message);
    }

    public RunFailedException(int exitCode, String message, Throwable cause) {
        super(exitCode, message, cause);
    }
}
