package io.github.corenlpextreme.testkit.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Another user of this machine, whose files only root can make. */
public final class OtherUser {

    private static final int UID = 4242;

    private OtherUser() {}

    /** Why there can be none here, for a test's assumption; empty if there can. */
    public static Optional<String> obstacle() {
        return "root".equals(System.getProperty("user.name"))
                ? Optional.empty()
                : Optional.of("files can be given to other users by root only");
    }

    /** Makes a file, a folder or a link itself another user's; returns it. */
    public static Path gets(Path path) throws IOException {
        return Files.setAttribute(path, "unix:uid", UID, LinkOption.NOFOLLOW_LINKS);
    }
}
