package io.github.corenlpextreme.protocol.message;

import io.github.corenlpextreme.protocol.ByteRange;

/**
 * A rendered document, or a part of one that is too large for one Kafka record.
 *
 * @param file path of the input
 * @param chunk the chunk the document belongs to; for a span the chunk it ends in
 * @param range the bytes of the input that this document answers for, line ending included
 * @param part from 0
 * @param last whether this is the document's last part
 * @param attempt tells the parts of one annotation from those of a repeat
 * @param outcome of the whole document; the same in each of its parts
 */
public record DocumentPart(
        String file,
        long chunk,
        ByteRange range,
        int part,
        boolean last,
        String attempt,
        LineOutcome outcome,
        byte[] rendered)
        implements ChunkMessage {

    /** Whether the document has other parts. */
    public boolean split() {
        return part > 0 || !last;
    }
}
