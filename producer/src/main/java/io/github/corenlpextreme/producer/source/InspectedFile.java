package io.github.corenlpextreme.producer.source;

import io.github.corenlpextreme.protocol.PrintableText;
import io.github.corenlpextreme.protocol.UsageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;

/** An input file that has been looked at: it exists, is a regular file and can be opened. */
public record InspectedFile(Path given, Path real, long size) {

    /** What is named there is another file for each process. */
    private static final List<String> DEVICES = List.of("/dev", "/proc");

    private static final char UNDECODABLE = '\uFFFD';
    private static final String UNDECODABLE_NAME =
            System.getProperty("sun.jnu.encoding", "UTF-8").equals("UTF-8")
                    ? ": the file's name is not UTF-8; rename it"
                    : ": this locale cannot represent the file's name; run with LC_ALL=C.UTF-8";

    static InspectedFile inspect(Path given) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(given, BasicFileAttributes.class);
            refuseOtherThanFile(given, attributes); // before its name is resolved, which a pipe has none of
            Path real = given.toRealPath();
            refuseOtherNames(given, real);
            refuseUnreadable(real);
            return new InspectedFile(given, real, attributes.size());
        } catch (IOException e) {
            throw new UsageException(sentence(given, e));
        }
    }

    private static void refuseOtherNames(Path given, Path real) {
        PrintableText.require(real);
        if (DEVICES.stream().anyMatch(given::startsWith)) {
            throw new UsageException(given + " leads to " + real + "; name that file itself");
        }
    }

    /** Opens only what is known to be a regular file: opening a pipe would wait for its writer. */
    private static void refuseUnreadable(Path real) throws IOException {
        Files.newByteChannel(real).close();
    }

    private static void refuseOtherThanFile(Path given, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            throw new UsageException(
                    given + " is a folder; name the files in it, for example " + given.resolve("*.txt"));
        }
        if (!attributes.isRegularFile()) {
            throw new UsageException(
                    given + " is a pipe or a device, which cannot be read by position;" + " save it to a file first");
        }
    }

    private static String sentence(Path given, IOException failure) {
        if (given.toString().indexOf(UNDECODABLE) >= 0) {
            return given + UNDECODABLE_NAME;
        }
        if (given.toString().equals("-")) {
            return "standard input cannot be read by position; save it to a file first";
        }
        if (failure instanceof NoSuchFileException) {
            return Files.exists(given, LinkOption.NOFOLLOW_LINKS)
                    ? given + " is a link to a file that does not exist"
                    : given + ": no such file";
        }
        return given + " cannot be read: " + reason(failure);
    }

    public static String reason(IOException failure) {
        String reason = failure instanceof FileSystemException e ? e.getReason() : failure.getMessage();
        if (reason == null && failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return Objects.requireNonNullElse(reason, failure.getClass().getSimpleName());
    }

    Path folder() {
        return parentOf(real);
    }

    JobInput below(Path root) {
        if (!real.startsWith(root)) {
            throw new UsageException(given + " is not below --input-root " + root);
        }
        String name = root.relativize(real).toString().replace(File.separatorChar, '/');
        return new JobInput(given, real, name, size);
    }

    /** The parent of an absolute path; a root is its own. */
    public static Path parentOf(Path absolute) {
        return Objects.requireNonNullElse(absolute.getParent(), absolute);
    }
}
