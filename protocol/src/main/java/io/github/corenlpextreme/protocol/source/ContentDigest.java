package io.github.corenlpextreme.protocol.source;

import io.github.corenlpextreme.protocol.Sha256Sum;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A sample of a file's content: the first half of a SHA-256, enough against accidents and short in a manifest. It is of
 * the whole of a file of up to 4 MiB, and of 16 blocks of 256 KiB of a larger one, spread evenly, the first and the
 * last bytes among them. So it costs no more for 1 TB than for 4 MiB, and behind a network no more than 16 requests.
 */
final class ContentDigest {

    static final int BLOCK = 256 << 10;
    static final int BLOCKS = 16;
    private static final int WHOLE = BLOCKS * BLOCK;
    private static final int DIGITS = 32;

    private ContentDigest() {}

    /**
     * Takes the sample of a file of this size, as 32 hex digits.
     *
     * @throws EOFException if it is shorter
     */
    static String of(SeekableByteChannel file, long size) throws IOException {
        Sha256Sum digest = new Sha256Sum();
        boolean whole = size <= WHOLE;
        ByteBuffer block = ByteBuffer.allocate(whole ? (int) size : BLOCK);
        for (int number = 0; number < (whole ? 1 : BLOCKS); number++) {
            fill(block.clear(), file.position(whole ? 0 : position(number, size)));
            digest.add(block.flip());
        }
        return digest.hex().substring(0, DIGITS);
    }

    /** Where a block begins; divided before it is multiplied, so that no size overflows. */
    static long position(int block, long size) {
        long last = size - BLOCK;
        int gaps = BLOCKS - 1;
        return last / gaps * block + last % gaps * block / gaps;
    }

    private static void fill(ByteBuffer block, SeekableByteChannel file) throws IOException {
        while (block.hasRemaining()) {
            if (file.read(block) < 0) {
                throw new EOFException("it ends at byte " + file.size());
            }
        }
    }
}
