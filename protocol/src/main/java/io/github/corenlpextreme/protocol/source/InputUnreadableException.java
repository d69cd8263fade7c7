package io.github.corenlpextreme.protocol.source;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobException;

/** An input that was there could not be read just now; nothing says that it will not be there again. */
public final class InputUnreadableException extends JobException {

    private static final long serialVersionUID = 1L;

    public InputUnreadableException(String message, Throwable cause) {
        super(ExitCodes.FAILED, message, cause);
    }
}
