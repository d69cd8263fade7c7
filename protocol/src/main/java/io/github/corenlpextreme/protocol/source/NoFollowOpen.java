package io.github.corenlpextreme.protocol.source;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.Set;

/**
 * Opens a file by going down from the root folder by folder, each found in the one before and none of them a
 * link: whatever is swapped in meanwhile, what is opened lies below the root.
 */
final class NoFollowOpen {

    private static final Set<OpenOption> NO_LINK = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private NoFollowOpen() {}

    /**
     * Opens a file for reading.
     *
     * @param below a path of real folders and a real file, relative to the root
     * @throws IOException if a link has taken the place of any of them, or something else that of the file
     */
    static SeekableByteChannel open(Path root, Path below) throws IOException {
        if (!root.getFileSystem().equals(FileSystems.getDefault())) {
            return Files.newByteChannel(root.resolve(below)); // an object store has no links and no folders
        }
        try (DirectoryStream<Path> top = Files.newDirectoryStream(root)) {
            return top instanceof SecureDirectoryStream<Path> folder
                    ? open(folder, below)
                    : Files.newByteChannel(root.resolve(below), StandardOpenOption.READ);
        }
    }

    private static SeekableByteChannel open(SecureDirectoryStream<Path> folder, Path below) throws IOException {
        if (below.getNameCount() > 1) {
            try (SecureDirectoryStream<Path> next =
                    folder.newDirectoryStream(below.getName(0), LinkOption.NOFOLLOW_LINKS)) {
                return open(next, below.subpath(1, below.getNameCount()));
            }
        }
        BasicFileAttributeView view =
                folder.getFileAttributeView(below, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (!view.readAttributes().isRegularFile()) { // opening a pipe would wait for its writer
            throw new InputException("input " + below + " is not a regular file");
        }
        return folder.newByteChannel(below, NO_LINK);
    }
}
