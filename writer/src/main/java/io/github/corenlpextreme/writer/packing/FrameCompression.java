package io.github.corenlpextreme.writer.packing;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A format of independent frames (gzip calls them members) that common tools read as one text. */
public enum FrameCompression {
    /** Frames with checksums, at the tool's usual level; by one thread, so that bytes do not depend on a machine. */
    ZSTD(".zst") {
        @Override
        OutputStream frameInto(OutputStream file) throws IOException {
            requireUsable();
            return new ZstdOutputStreamNoFinalizer(file, 3).setChecksum(true);
        }

        @Override
        public InputStream decompress(InputStream frames) {
            requireUsable();
            return new ZstdFrames(frames);
        }

        @Override
        public void requireUsable() {
            ZstdLibrary.require();
        }
    },
    /** Members whose header names neither a time nor a system. */
    GZIP(".gz") {
        @Override
        OutputStream frameInto(OutputStream file) throws IOException {
            return new GZIPOutputStream(file, BUFFER);
        }

        @Override
        public InputStream decompress(InputStream frames) {
            return new GzipMembers(frames);
        }
    };

    private static final int BUFFER = 64 << 10;

    private final String extension;

    FrameCompression(String extension) {
        this.extension = extension;
    }

    /** The compression of this name, if there is one. */
    public static Optional<FrameCompression> named(String name) {
        return Arrays.stream(values())
                .filter(compression -> compression.label().equals(name))
                .findFirst();
    }

    /**
     * Makes sure that it works on this machine.
     *
     * @throws io.github.corenlpextreme.protocol.UsageException if it does not
     */
    public void requireUsable() {
        // Java has it
    }

    /** Its name, as in options and manifests. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the names of compressed files end with, its dot included. */
    public String extension() {
        return extension;
    }

    /** Begins a frame at the end of a file; closing it ends the frame and leaves the file open. */
    public final OutputStream compress(OutputStream file) throws IOException {
        return new BufferedOutputStream(frameInto(new CloseShield(file)), BUFFER);
    }

    /** The text of all frames; reading it throws a {@link FrameException} where they are damaged. */
    public abstract InputStream decompress(InputStream frames);

    abstract OutputStream frameInto(OutputStream file) throws IOException;
}
