package io.github.corenlpextreme.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether everybody on this machine can read a file of settings that holds a secret. */
public final class SecretPermissions {

    private static final Pattern SECRET = Pattern.compile("password|jaas|\\.key$|token|secret");

    private SecretPermissions() {}

    /** What to say to the user, if so. A reference to a secret that is kept elsewhere is none. */
    public static Optional<String> in(Path file, Map<String, String> settings) {
        boolean secret = settings.entrySet().stream()
                .anyMatch(entry -> SECRET.matcher(entry.getKey()).find()
                        && !entry.getValue().contains("${"));
        return secret && isReadByAll(file)
                ? Optional.of(file + " holds a secret and can be read by every user of this machine: run chmod"
                        + " 600 on it")
                : Optional.empty();
    }

    private static boolean isReadByAll(Path file) {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            return false; // it has just been read; if it has gone since, no other user reads it either
        }
    }
}
