package io.github.corenlpextreme.protocol.message;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;

/**
 * A rendered document, or a part of one that is too large for one Kafka record.
 *
 * @param file path of the input
 * @param chunk the chunk the document belongs to; for a span the chunk it ends in
 * @param source the bytes of the input that this document answers for, line ending included, as they were read
 * @param part from 0
 * @param last whether this is the document's last part
 * @param attempt tells the parts of one annotation from those of a repeat
 * @param outcome of the whole document; the same in each of its parts
 */
public record DocumentPart(
        String file,
        long chunk,
        CheckedRange source,
        int part,
        boolean last,
        String attempt,
        LineOutcome outcome,
        byte[] rendered)
        implements ChunkMessage {

    /** The bytes of the input that this document answers for. */
    public ByteRange range() {
        return source.range();
    }

    /** Whether the document has other parts. */
    public boolean split() {
        return part > 0 || !last;
    }
}
