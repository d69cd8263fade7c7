package io.github.corenlpextreme.writer.packing;

import java.io.IOException;

/** Compressed bytes that are not what was written; the message completes the sentence "the file is damaged: ...". */
public final class FrameException extends IOException {

    private static final long serialVersionUID = 1L;

    FrameException(String message) {
        super(message);
    }

    FrameException(String message, Throwable cause) {
        super(message, cause);
    }
}
