package io.github.corenlpextreme.writer.packing;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The text of Zstandard frames, one after another. The library has a stream for that too, but once a frame has
 * ended it takes a file that breaks off inside the next one for whole.
 */
final class ZstdFrames extends FrameStream {

    private static final int BUFFER = 128 << 10;

    private final ZstdDecompressCtx decompression = new ZstdDecompressCtx();
    private final byte[] chunk = new byte[BUFFER];
    private final ByteBuffer source = ByteBuffer.allocateDirect(BUFFER).limit(0);
    private final ByteBuffer text = ByteBuffer.allocateDirect(BUFFER).limit(0);
    private boolean inside;
    private boolean more; // there is text that did not fit

    ZstdFrames(InputStream file) {
        super(file);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (length > 0 && !text.hasRemaining()) {
            if (!source.hasRemaining() && !more && !fill()) {
                return -1;
            }
            decompress();
        }
        int read = Math.min(length, text.remaining());
        text.get(bytes, from, read);
        return read;
    }

    @Override
    void release() {
        decompression.close();
    }

    private void decompress() throws FrameException {
        text.clear();
        try {
            inside = !decompression.decompressDirectByteBufferStream(text, source);
        } catch (ZstdException e) {
            throw new FrameException(String.valueOf(e.getMessage()), e);
        }
        more = inside && !text.hasRemaining();
        text.flip();
    }

    /** Returns whether there was anything. */
    private boolean fill() throws IOException {
        int read = next(chunk);
        if (read == 0 && inside) {
            throw new FrameException("it ends within a Zstandard frame");
        }
        source.clear().put(chunk, 0, read).flip();
        return read > 0;
    }
}
