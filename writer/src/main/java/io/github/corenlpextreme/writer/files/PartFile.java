package io.github.corenlpextreme.writer.files;

import io.github.corenlpextreme.writer.packing.FrameCompression;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** One part of a packed text. Used by one thread. */
final class PartFile implements AutoCloseable {

    private final AppendedFile file;
    private final Optional<FrameCompression> compression;
    private Optional<OutputStream> frame = Optional.empty();

    PartFile(AppendedFile file, Optional<FrameCompression> compression) {
        this.file = file;
        this.compression = compression;
    }

    void append(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return; // no frame is to begin with nothing
        }
        if (compression.isEmpty()) {
            file.append(bytes);
        } else {
            openFrame(compression.get()).write(bytes);
        }
    }

    private OutputStream openFrame(FrameCompression compression) throws IOException {
        if (frame.isEmpty()) {
            frame = Optional.of(compression.compress(new AppendingStream(file)));
        }
        return frame.get();
    }

    /** Ends the frame that is open, if one is. */
    void endFrame() throws IOException {
        if (frame.isPresent()) {
            OutputStream ending = frame.get();
            frame = Optional.empty();
            ending.close();
        }
    }

    /** Ends the part. A text without a byte is a frame too: tools take no bytes at all for damage. */
    void finish() throws IOException {
        if (compression.isPresent() && file.length() == 0) {
            openFrame(compression.get());
        }
        endFrame();
        force();
    }

    /** How far it has come. To be asked between frames. */
    FilePosition reached() throws IOException {
        if (frame.isPresent()) {
            throw new IllegalStateException("a frame is open");
        }
        return file.reached();
    }

    /** Makes it durable at least up to the end of the last frame. */
    void force() throws IOException {
        FilePosition unused = file.force();
    }

    /** An open frame is ended only to let go of its memory; what there is of it will be discarded. */
    @Override
    public void close() throws IOException {
        try (file) {
            endFrame();
        }
    }

    /** A file that grows by what is written into this stream. */
    private static final class AppendingStream extends OutputStream {

        private final AppendedFile file;

        AppendingStream(AppendedFile file) {
            this.file = file;
        }

        @Override
        public void write(int one) throws IOException {
            file.append(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            file.append(Arrays.copyOfRange(bytes, from, from + length));
        }
    }
}
