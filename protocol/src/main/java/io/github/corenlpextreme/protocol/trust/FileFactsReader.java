package io.github.corenlpextreme.protocol.trust;

import io.github.corenlpextreme.protocol.trust.FileFacts.FileKind;
import io.github.corenlpextreme.protocol.trust.FileFacts.Permissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the file system, never following a link. */
public final class FileFactsReader {

    /** File systems that only an administrator can mount, and on which every file belongs to the same user. */
    private static final Set<String> WITHOUT_OWNERS =
            Set.of("vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk", "9p", "drvfs", "cifs", "smb3");

    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private static final int MODE_BITS = 07777;

    private FileFactsReader() {}

    /** What there is under a name; empty if nothing is, or if the file system keeps no owners. */
    public static Optional<FileFacts> read(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Optional.empty();
        }
        try {
            PosixFileAttributes named =
                    Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Map<String, Object> numbers =
                    Files.readAttributes(path, "unix:uid,gid,mode,nlink", LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new FileFacts(
                    path,
                    kind(named),
                    number(numbers, "uid"),
                    number(numbers, "gid"),
                    named.owner().getName(),
                    named.group().getName(),
                    new Permissions(number(numbers, "mode") & MODE_BITS),
                    number(numbers, "nlink")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether a file system keeps who owns what; one that cannot be told does. */
    static boolean keepsOwners(Path path) {
        try {
            return !WITHOUT_OWNERS.contains(Files.getFileStore(path).type());
        } catch (IOException | SecurityException e) {
            return true;
        }
    }

    /**
     * All folders and links that lead to a name, from the root on, and what is under the name, if anything is. A link
     * is followed by all that leads to where it leads.
     */
    static List<FileFacts> way(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        Deque<Path> names = new ArrayDeque<>();
        absolute.forEach(names::addLast);
        Path at = absolute.getRoot();
        List<FileFacts> way = new ArrayList<>(read(at).stream().toList());
        int links = 0;
        while (!names.isEmpty()) {
            Path next = step(at, names.removeFirst());
            Optional<FileFacts> facts = read(next);
            facts.ifPresent(way::add);
            boolean link = facts.isPresent() && facts.get().kind() == FileKind.LINK;
            if (link && ++links > MOST_LINKS) {
                throw new IOException(path + " is a link that leads back to itself");
            }
            at = link ? follow(next, at, names) : next;
        }
        return way;
    }

    private static Path step(Path at, Path name) {
        if (name.toString().equals("..")) {
            return at.getParent() == null ? at : at.getParent();
        }
        return name.toString().equals(".") ? at : at.resolve(name);
    }

    /** Puts the names of where a link leads before those that follow; returns where they begin. */
    private static Path follow(Path link, Path at, Deque<Path> names) throws IOException {
        Path target = Files.readSymbolicLink(link);
        List<Path> steps = new ArrayList<>();
        target.forEach(steps::add);
        for (int i = steps.size() - 1; i >= 0; i--) {
            names.addFirst(steps.get(i));
        }
        return target.isAbsolute() ? target.getRoot() : at;
    }

    private static FileKind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return FileKind.LINK;
        }
        if (attributes.isDirectory()) {
            return FileKind.FOLDER;
        }
        return attributes.isRegularFile() ? FileKind.FILE : FileKind.OTHER;
    }

    private static int number(Map<String, Object> attributes, String name) {
        return (Integer) attributes.getOrDefault(name, 0);
    }
}
