package io.github.corenlpextreme.protocol.source;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobException;

/** An input cannot be used: missing, unreadable, not a regular file, or outside the input root. */
public final class InputException extends JobException {

    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(ExitCodes.USAGE, message);
    }

    public InputException(String message, Throwable cause) {
        super(ExitCodes.USAGE, message, cause);
    }
}
