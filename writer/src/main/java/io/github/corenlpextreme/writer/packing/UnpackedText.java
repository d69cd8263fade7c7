package io.github.corenlpextreme.writer.packing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The text in some files, one after another, without their compression. Used by one thread. */
public final class UnpackedText extends InputStream {

    private final Iterator<Path> files;
    private final Optional<FrameCompression> compression;
    private InputStream current = InputStream.nullInputStream();
    private Optional<Path> path = Optional.empty();

    /** Files are opened only when their turn comes. */
    public UnpackedText(List<Path> files, Optional<FrameCompression> compression) {
        this.files = files.iterator();
        this.compression = compression;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /**
     * Reads some bytes of the text.
     *
     * @throws FrameException naming the file, if its compression is damaged
     */
    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = readCurrent(bytes, from, length);
        while (read < 0 && files.hasNext()) {
            open(files.next());
            read = readCurrent(bytes, from, length);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }

    private int readCurrent(byte[] bytes, int from, int length) throws IOException {
        try {
            return current.read(bytes, from, length);
        } catch (FrameException e) {
            throw new FrameException(path.orElseThrow() + " is damaged: " + e.getMessage(), e);
        }
    }

    private void open(Path next) throws IOException {
        current.close();
        current = InputStream.nullInputStream(); // should the next one not open
        path = Optional.of(next);
        InputStream bytes = Files.newInputStream(next);
        current = compression.isPresent() ? compression.get().decompress(bytes) : bytes;
    }
}
