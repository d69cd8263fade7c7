package io.github.corenlpextreme.writer.checkpoint;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobException;

/** The writer's saved state cannot be used with what is found beside it; the message says what to do. */
public final class CheckpointException extends JobException {

    private static final long serialVersionUID = 1L;

    public CheckpointException(String message) {
        super(ExitCodes.FAILED, message);
    }

    public CheckpointException(String message, Throwable cause) {
        super(ExitCodes.FAILED, message, cause);
    }
}
