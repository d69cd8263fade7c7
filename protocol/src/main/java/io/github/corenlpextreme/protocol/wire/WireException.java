package io.github.corenlpextreme.protocol.wire;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobException;

/** Bytes that are not a message of this project, or of a version this build cannot read. */
public final class WireException extends JobException {

    private static final long serialVersionUID = 1L;

    public WireException(String message) {
        super(ExitCodes.FAILED, message);
    }

    public WireException(String message, Throwable cause) {
        super(ExitCodes.FAILED, message, cause);
    }
}
