package io.github.corenlpextreme.writer.packing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The text of gzip members, one after another. Unlike {@link java.util.zip.GZIPInputStream} it passes over
 * nothing: bytes behind a member are another member, or damage. Reads only headers without optional fields.
 */
final class GzipMembers extends FrameStream {

    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int MAGIC_AND_METHOD = 0x00_08_8B_1F;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[64 << 10];
    private int next; // what has not been read of the buffer
    private int end;
    private boolean inside;

    GzipMembers(InputStream file) {
        super(file);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (length > 0) {
            if (!inside && !begin()) {
                return -1;
            }
            int read = inflate(bytes, from, length);
            if (read > 0) {
                return read;
            }
        }
        return 0;
    }

    @Override
    void release() {
        inflater.end();
    }

    /** Reads a header; returns whether there is another member. */
    private boolean begin() throws IOException {
        if (next == end && !fill()) {
            return false;
        }
        ByteBuffer header = take(HEADER);
        if (header.getInt() != MAGIC_AND_METHOD) {
            throw new FrameException("a gzip member should begin, but other bytes are there");
        }
        inflater.reset();
        checksum.reset();
        inside = true;
        return true;
    }

    private int inflate(byte[] bytes, int from, int length) throws IOException {
        if (inflater.needsInput()) {
            requireMore();
            inflater.setInput(buffer, next, end - next);
        }
        int read = inflateOrFail(bytes, from, length);
        next = end - inflater.getRemaining();
        checksum.update(bytes, from, read);
        if (inflater.finished()) {
            finish();
        }
        return read;
    }

    private int inflateOrFail(byte[] bytes, int from, int length) throws FrameException {
        try {
            return inflater.inflate(bytes, from, length);
        } catch (DataFormatException e) {
            throw new FrameException(String.valueOf(e.getMessage()), e);
        }
    }

    private void finish() throws IOException {
        ByteBuffer trailer = take(TRAILER);
        if (trailer.getInt() != (int) checksum.getValue() || trailer.getInt() != (int) inflater.getBytesWritten()) {
            throw new FrameException("a gzip member's checksum or length does not match its text");
        }
        inside = false;
    }

    private ByteBuffer take(int length) throws IOException {
        ByteBuffer taken = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (taken.hasRemaining()) {
            requireMore();
            taken.put(buffer[next++]);
        }
        return taken.flip();
    }

    private void requireMore() throws IOException {
        if (next == end && !fill()) {
            throw new FrameException("it ends within a gzip member");
        }
    }

    private boolean fill() throws IOException {
        next = 0;
        end = next(buffer);
        return end > 0;
    }
}
