package io.github.corenlpextreme.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A piece of a local file. */
record FileSlice(Path file, long start, long length) {

    /** A file in pieces of this length; the last one may be shorter. */
    static List<FileSlice> cut(Path file, long size, long piece) {
        List<FileSlice> stretches = new ArrayList<>();
        for (long start = 0; start < size; start += piece) {
            stretches.add(new FileSlice(file, start, Math.min(piece, size - start)));
        }
        return stretches;
    }

    InputStream open() {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return new BoundedStream(Channels.newInputStream(channel.position(start)), length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends where the piece ends. */
    private static final class BoundedStream extends FilterInputStream {

        private long left;

        BoundedStream(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int value = left > 0 ? super.read() : -1;
            left -= value >= 0 ? 1 : 0;
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = super.skip(Math.min(wanted, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(super.available(), left);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
