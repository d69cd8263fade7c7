package io.github.corenlpextreme.worker.cut;

import java.io.IOException;

/** The bytes of one input file. */
public interface ByteSource {

    /**
     * Fills {@code into[0, length)} with the bytes from {@code position} on.
     *
     * @throws IOException if the file ends before that or cannot be read
     */
    void read(long position, byte[] into, int length) throws IOException;
}
