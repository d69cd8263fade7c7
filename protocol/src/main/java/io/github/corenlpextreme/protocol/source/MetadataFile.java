package io.github.corenlpextreme.protocol.source;

import io.github.corenlpextreme.protocol.wire.WireException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads the small files that are held whole: manifests, states, settings. Another user who may write beside an output
 * can make one of any size, or a pipe.
 */
public final class MetadataFile {

    /** Twice what a job with as many inputs as there can be needs. */
    public static final int MOST_BYTES = 4 << 20;

    private MetadataFile() {}

    /**
     * All bytes of a file.
     *
     * @throws WireException if it is longer than {@link #MOST_BYTES}, or no regular file; does not name it
     */
    public static byte[] read(Path path) throws IOException {
        return content(path);
    }

    /** The same, but not of a file that a link leads to: for what lies in a folder of our own. */
    public static byte[] readPrivate(Path path) throws IOException {
        return content(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static byte[] content(Path path, LinkOption... links) throws IOException {
        if (!Files.readAttributes(path, BasicFileAttributes.class, links).isRegularFile()) {
            throw new WireException("it is not a regular file");
        }
        try (InputStream bytes = Files.newInputStream(path, links)) {
            byte[] content = bytes.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new WireException("it is longer than " + (MOST_BYTES >> 20) + " MiB");
            }
            return content;
        }
    }
}
