package io.github.corenlpextreme.writer.packing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file as one frame sees it: the frame ends, the file goes on. */
final class CloseShield extends FilterOutputStream {

    CloseShield(OutputStream file) {
        super(file);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
