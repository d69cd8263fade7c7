package io.github.corenlpextreme.worker.source;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.worker.cut.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads a range in as few pieces as a bound on memory allows, and nothing outside it: behind a network each
 * piece is a request, and a chunk is looked at from the front, from the back and again from the front.
 */
final class RangeBuffer implements ByteSource {

    private static final int MOST = 4 << 20;

    private final ByteRange range;
    private final BufferSource piece;
    private final byte[] bytes;
    private long start;
    private int length;

    /** Where the bytes come from. */
    interface BufferSource {
        /** Fills the buffer with the bytes from {@code position} on. */
        void read(long position, ByteBuffer into) throws IOException;
    }

    RangeBuffer(ByteRange range, BufferSource piece) {
        this.range = range;
        this.piece = piece;
        this.bytes = new byte[(int) Math.min(MOST, range.length())];
        this.start = range.start();
    }

    @Override
    public void read(long position, byte[] into, int wanted) throws IOException {
        if (position < range.start() || wanted > range.end() - position) {
            throw new IllegalArgumentException(wanted + " bytes at " + position + " are not all in " + range);
        }
        for (int done = 0; done < wanted; ) {
            int at = moveTo(position + done);
            int some = Math.min(wanted - done, length - at);
            System.arraycopy(bytes, at, into, done, some);
            done += some;
        }
    }

    /** Where in the window the byte at this position is. */
    private int moveTo(long position) throws IOException {
        if (position < start || position >= start + length) {
            length = 0; // should reading fail, the window holds nothing
            int next = (int) Math.min(bytes.length, range.end() - position);
            piece.read(position, ByteBuffer.wrap(bytes, 0, next));
            start = position;
            length = next;
        }
        return (int) (position - start);
    }
}
