package io.github.corenlpextreme.protocol.source;

import io.github.corenlpextreme.protocol.Fingerprint;
import io.github.corenlpextreme.protocol.InputFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The folder below which all inputs of a job lie. Paths come from messages, so they are not trusted:
 * nothing outside the root is opened, and nothing but regular files. Safe for use by many threads.
 */
public final class InputRoot {

    private final Path root;

    /**
     * Takes a folder as root.
     *
     * @throws InputException if it is not a readable folder
     */
    public InputRoot(Path root) {
        try {
            this.root = root.toRealPath();
        } catch (IOException e) {
            throw new InputException("input root " + root + " cannot be read: is it there?", e);
        }
        if (!Files.isDirectory(this.root)) {
            throw new InputException("input root " + root + " is not a folder");
        }
    }

    /** Describes a file below the root as it is now. */
    public InputFile describe(String path) {
        return new InputFile(path, fingerprint(resolve(path), path));
    }

    /**
     * Opens an input and makes sure that it is the one the job was planned for.
     *
     * @throws InputChangedException if it is not
     * @throws InputException if it cannot be opened
     */
    public FileChannel open(InputFile input) {
        check(input); // what is not the planned file need not be opened to find that out
        try {
            Path below = root.relativize(resolve(input.path()));
            return checked((FileChannel) Descent.open(root, below), input);
        } catch (IOException e) {
            throw new InputException("input " + input.path() + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** After opening: what was opened is what was looked at. */
    private FileChannel checked(FileChannel channel, InputFile input) throws IOException {
        try {
            check(input);
            return channel;
        } catch (InputException | InputChangedException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Makes sure that an input is still the one the job was planned for.
     *
     * @throws InputChangedException if it is not; says in what it differs
     */
    public void check(InputFile input) {
        Fingerprint now = fingerprint(resolve(input.path()), input.path());
        Fingerprint then = input.fingerprint();
        if (now.equals(then)) {
            return;
        }
        throw new InputChangedException("input " + input.path() + " has changed since the job was planned ("
                + difference(then, now) + "): put the old file back, or start over with --force");
    }

    private static String difference(Fingerprint then, Fingerprint now) {
        if (then.size() != now.size()) {
            return "size was " + then.size() + " bytes, is " + now.size();
        }
        if (then.modifiedMillis() != now.modifiedMillis()) {
            return "it was modified";
        }
        return "another file has taken its place";
    }

    private Path resolve(String path) {
        if (path.isEmpty() || path.indexOf('\0') >= 0) {
            throw new InputException("input path '" + path.replace('\0', '?') + "' is not a file name");
        }
        try {
            Path relative = Path.of(path);
            boolean straight =
                    !relative.isAbsolute() && !relative.startsWith("..") && relative.equals(relative.normalize());
            if (straight) {
                Path real = root.resolve(relative).toRealPath();
                if (real.startsWith(root)) {
                    return real;
                }
            }
            throw new InputException("input path '" + path + "' leads out of the input root");
        } catch (NoSuchFileException e) {
            throw new InputException("input " + path + " is not there (looked below " + root + ")", e);
        } catch (IOException | InvalidPathException e) {
            throw new InputException("input " + path + " cannot be reached: " + e.getMessage(), e);
        }
    }

    private static Fingerprint fingerprint(Path file, String path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new InputException("input " + path + " is not a regular file");
            }
            String key = inode(file);
            return new Fingerprint(
                    attributes.size(), attributes.lastModifiedTime().toMillis(), key);
        } catch (IOException e) {
            throw new InputException("input " + path + " cannot be examined: " + e.getMessage(), e);
        }
    }

    /** Without the device, whose number differs from host to host and from mount to mount. */
    private static String inode(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? String.valueOf(Files.getAttribute(file, "unix:ino"))
                : "";
    }
}
