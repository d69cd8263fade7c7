package io.github.corenlpextreme.worker.cut;

import java.io.EOFException;
import java.io.IOException;

/** A source for tests; counts the bytes that are read from it. */
final class BytesInMemory implements ByteSource {

    private final byte[] bytes;
    private long read;

    BytesInMemory(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public void read(long position, byte[] into, int length) throws IOException {
        if (position + length > bytes.length) {
            throw new EOFException("ends at " + bytes.length);
        }
        System.arraycopy(bytes, (int) position, into, 0, length);
        read += length;
    }

    long bytesRead() {
        return read;
    }
}
