package io.github.corenlpextreme.protocol.message;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import java.util.OptionalLong;

/**
 * Work: the byte range of one line that was stitched from partials.
 *
 * @param chunk the chunk it ends in, which decides its lane
 * @param file index into the job's inputs
 * @param crc32c of its bytes, if they were read before; other bytes are not to be annotated in their place
 */
public record Span(long chunk, int file, ByteRange range, OptionalLong crc32c) implements WorkMessage {

    /** Of bytes that nothing is known about. */
    public Span(long chunk, int file, ByteRange range) {
        this(chunk, file, range, OptionalLong.empty());
    }

    /** Of bytes that were read before. */
    public static Span again(long chunk, int file, CheckedRange bytes) {
        return new Span(chunk, file, bytes.range(), OptionalLong.of(bytes.crc32c()));
    }
}
