package io.github.corenlpextreme.protocol.source;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
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
        } catch (AccessDeniedException e) {
            return openUnlisted(root, below);
        }
    }

    /**
     * Through folders that may be entered but not listed (mode 711), which Java cannot hold open. A link that stands
     * there before or after is found; one that comes and goes in between is not.
     */
    static SeekableByteChannel openUnlisted(Path root, Path below) throws IOException {
        List<Object> before = identities(root, below);
        SeekableByteChannel channel = Files.newByteChannel(root.resolve(below), NO_LINK);
        try {
            if (!identities(root, below).equals(before)) {
                throw new IOException("something has taken its place while it was being opened");
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Of each folder on the way, and of the file; none of them a link. */
    private static List<Object> identities(Path root, Path below) throws IOException {
        List<Object> found = new ArrayList<>();
        for (int names = 1; names <= below.getNameCount(); names++) {
            Path step = below.subpath(0, names);
            BasicFileAttributes attributes =
                    Files.readAttributes(root.resolve(step), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean last = names == below.getNameCount();
            if (last ? !attributes.isRegularFile() : !attributes.isDirectory()) {
                throw new InputException(
                        "input " + step.getFileName() + " is not a " + (last ? "regular file" : "folder"));
            }
            found.add(attributes.fileKey());
        }
        return found;
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
