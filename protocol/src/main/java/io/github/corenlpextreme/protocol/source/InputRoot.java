package io.github.corenlpextreme.protocol.source;

import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.InputFile;
import java.io.EOFException;
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
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The folder below which all inputs of a job lie, on any file system. Paths come from messages, so they are
 * not trusted: nothing outside the root is opened, and nothing but regular files. Safe for use by many
 * threads.
 */
public final class InputRoot {

    /** Of one name in a path, on every file system in use. */
    private static final int LONGEST_NAME = 255;

    private final Path root;

    /** Of inputs that lie here under other circumstances than when they were described, what was found to be right. */
    private final Map<InputFile, FileHints> accepted = new ConcurrentHashMap<>();

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

    /**
     * Describes a file below the root as it is now.
     *
     * @throws InputChangedException if it is being written to
     */
    public InputFile describe(String path) {
        FileState before = state(path);
        String sample = sample(path, before.size());
        if (!state(path).equals(before)) {
            throw beingWritten(path);
        }
        return new InputFile(path, new FileFingerprint(before.size(), sample, before.hints()));
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
            return checked(open(input.path()), input);
        } catch (IOException e) {
            throw unusable(input.path(), "opened", e);
        }
    }

    private SeekableByteChannel open(String path) {
        try {
            return NoFollowOpen.open(root, root.relativize(resolve(path)));
        } catch (IOException e) {
            throw unusable(path, "opened", e);
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
     * Makes sure that an input is still the one the job was planned for. Its content is looked at only if the file
     * system tells of another time or file than before.
     *
     * @return what the file system tells now
     * @throws InputChangedException if it is not; says in what it differs
     * @throws InputUnreadableException if that could not be found out just now
     */
    public FileHints check(InputFile input) {
        FileState now = state(input.path());
        FileHints known = accepted.getOrDefault(input, input.fingerprint().hints());
        if (now.size() != input.size() || !now.hints().equals(known)) {
            requireContent(input, now);
            accepted.put(input, now.hints());
        }
        return now.hints();
    }

    private void requireContent(InputFile input, FileState now) {
        FileFingerprint then = input.fingerprint();
        String sample = now.size() == then.size() ? sample(input.path(), now.size()) : "";
        Optional<String> change = new FileFingerprint(now.size(), sample, now.hints()).changeSince(then);
        if (change.isPresent()) {
            throw new InputChangedException("input " + input.path() + " has changed since the job was planned ("
                    + change.get() + "): restore the old file, or start over with --force");
        }
    }

    private String sample(String path, long size) {
        try (SeekableByteChannel channel = open(path)) {
            return ContentDigest.of(channel, size);
        } catch (EOFException e) {
            throw beingWritten(path);
        } catch (IOException e) {
            throw unusable(path, "read", e);
        }
    }

    private static InputChangedException beingWritten(String path) {
        return new InputChangedException(
                "input " + path + " is being written to: wait until it is complete, then start again");
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

    /** What can be told without reading. */
    private record FileState(long size, FileHints hints) {}

    private FileState state(String path) {
        Path file = resolve(path);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new InputException("input " + path + " is not a regular file");
            }
            long modified = attributes.lastModifiedTime().toMillis();
            return new FileState(attributes.size(), new FileHints(modified, key(file, attributes)));
        } catch (IOException e) {
            throw unusable(path, "examined", e);
        }
    }

    /**
     * An inode without its device, whose number differs from host to host and from mount to mount, and the time of its
     * last change, which cannot be set back as that of its last modification can.
     */
    private static String key(Path file, BasicFileAttributes attributes) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Objects.toString(attributes.fileKey(), "");
        }
        Map<String, Object> unix = Files.readAttributes(file, "unix:ino,ctime");
        long changed = ((FileTime) Objects.requireNonNull(unix.get("ctime"))).to(TimeUnit.NANOSECONDS);
        return unix.get("ino") + "@" + Long.toString(changed, Character.MAX_RADIX);
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
