package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobException;

/** The pipeline as configured cannot be built; the message is one sentence for the user that says what to change. */
public final class PipelineException extends JobException {

    private static final long serialVersionUID = 1L;

    public PipelineException(String message) {
        super(ExitCodes.USAGE, message);
    }

    public PipelineException(String message, Throwable cause) {
        super(ExitCodes.USAGE, message, cause);
    }
}
