package io.github.corenlpextreme.protocol.source;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobException;

/** An input is no longer the file the job was planned for: its results could not be put together. */
public final class InputChangedException extends JobException {

    private static final long serialVersionUID = 1L;

    public InputChangedException(String message) {
        super(ExitCodes.INPUT_CHANGED, message);
    }
}
