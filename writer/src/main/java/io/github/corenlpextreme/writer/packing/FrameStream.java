package io.github.corenlpextreme.writer.packing;

import java.io.IOException;
import java.io.InputStream;

/** The text of compressed frames, read by the block; closing it closes their file. */
abstract class FrameStream extends InputStream {

    private final InputStream file;

    FrameStream(InputStream file) {
        this.file = file;
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] bytes, int from, int length) throws IOException;

    @Override
    public final void close() throws IOException {
        release();
        file.close();
    }

    /** The next bytes of the file, from the buffer's start; returns how many, 0 at the end. */
    final int next(byte[] buffer) throws IOException {
        return Math.max(file.read(buffer, 0, buffer.length), 0);
    }

    /** Frees what decompression holds outside the heap. */
    abstract void release();
}
