package io.github.corenlpextreme.writer.files;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobException;

/** An output cannot be written or gone on with; the message is one sentence that says what to do. */
public final class OutputException extends JobException {

    private static final long serialVersionUID = 1L;

    public OutputException(String message) {
        super(ExitCodes.FAILED, message);
    }

    public OutputException(String message, Throwable cause) {
        super(ExitCodes.FAILED, message, cause);
    }
}
