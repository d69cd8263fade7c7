package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobException;
import io.github.corenlpextreme.protocol.message.DocumentPart;

/** A document that comes in more parts than can be held until it is whole. */
public final class DocumentTooLargeException extends JobException {

    private static final long serialVersionUID = 1L;

    DocumentTooLargeException(DocumentPart part, long most) {
        super(
                ExitCodes.OUT_OF_MEMORY,
                "the document of bytes " + part.range() + " in chunk " + part.chunk() + " comes in parts of more than "
                        + (most >> 20) + " MiB, half of this process's memory: give it more memory, or start another"
                        + " job with a lower --max-line-bytes");
    }
}
