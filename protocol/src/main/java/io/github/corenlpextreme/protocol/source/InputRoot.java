package io.github.corenlpextreme.protocol.source;

import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.InputFile;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * The folder below which all inputs of a job lie, on any file system. Paths come from messages, so they are
 * not trusted: nothing outside the root is opened, and nothing but regular files. Safe for use by many
 * threads.
 */
public final class InputRoot {

    /** Of one name in a path, on every file system in use. */
    private static final int LONGEST_NAME = 255;

    private final Path root;

    /**
     * Takes a folder as root.
     *
     * @throws InputException if it is not a readable folder
     */
    public InputRoot(Path root) {
        try {
            this.root = root.toRealPath();
            if (!Files.readAttributes(this.root, BasicFileAttributes.class).isDirectory()) {
                throw new InputException("input root " + root + " is not a folder");
            }
        } catch (IOException e) {
            throw new InputException(
                    "input root " + root + " cannot be read (" + e.getMessage() + "): does it exist?", e);
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
     * @throws InputUnreadableException if it could not be opened just now
     */
    public SeekableByteChannel open(InputFile input) {
        check(input); // what is not the planned file need not be opened to find that out
        try {
            Path below = root.relativize(resolve(input.path()));
            return checked(NoFollowOpen.open(root, below), input);
        } catch (IOException e) {
            throw unusable(input.path(), "opened", e);
        }
    }

    /** After opening: what was opened is what was looked at. */
    private SeekableByteChannel checked(SeekableByteChannel channel, InputFile input) throws IOException {
        try {
            check(input);
            return channel;
        } catch (RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Makes sure that an input is still the one the job was planned for.
     *
     * @throws InputChangedException if it is not; says in what it differs
     * @throws InputUnreadableException if that could not be found out just now
     */
    public void check(InputFile input) {
        FileFingerprint now = fingerprint(resolve(input.path()), input.path());
        FileFingerprint then = input.fingerprint();
        if (now.equals(then)) {
            return;
        }
        throw new InputChangedException("input " + input.path() + " has changed since the job was planned ("
                + difference(then, now) + "): restore the old file, or start over with --force");
    }

    private static String difference(FileFingerprint then, FileFingerprint now) {
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
            Path relative = root.getFileSystem().getPath(path);
            refuseLongNames(relative);
            boolean straight =
                    !relative.isAbsolute() && !relative.startsWith("..") && relative.equals(relative.normalize());
            if (straight) {
                Path real = root.resolve(relative).toRealPath();
                if (real.startsWith(root)) {
                    return real;
                }
            }
            throw new InputException("input path '" + path + "' leads outside the input root");
        } catch (InvalidPathException e) {
            throw new InputException("input " + path + " cannot be reached: " + e.getMessage(), e);
        } catch (IOException e) {
            throw unusable(path, "reached", e);
        }
    }

    /** On a disk such a file cannot appear later, so this is no trouble that passes. */
    private void refuseLongNames(Path relative) {
        for (Path name : relative) {
            boolean onDisk = root.getFileSystem().equals(FileSystems.getDefault());
            if (onDisk && name.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                throw new InputException("input path of " + relative.toString().length()
                        + " characters cannot be reached: a name in it is longer than " + LONGEST_NAME + " bytes");
            }
        }
    }

    private FileFingerprint fingerprint(Path file, String path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new InputException("input " + path + " is not a regular file");
            }
            return new FileFingerprint(
                    attributes.size(), attributes.lastModifiedTime().toMillis(), key(file, attributes));
        } catch (IOException e) {
            throw unusable(path, "examined", e);
        }
    }

    /** An inode without its device, whose number differs from host to host and from mount to mount. */
    private static String key(Path file, BasicFileAttributes attributes) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? String.valueOf(Files.getAttribute(file, "unix:ino"))
                : Objects.toString(attributes.fileKey(), "");
    }

    /** Whether a person must act, or it may be otherwise the next time. */
    private RuntimeException unusable(String path, String what, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return new InputException("input " + path + " does not exist (looked below " + root + ")", failure);
        }
        String sentence = "input " + path + " cannot be " + what + ": " + failure.getMessage();
        return failure instanceof AccessDeniedException
                ? new InputException(sentence, failure)
                : new InputUnreadableException(sentence, failure);
    }
}
