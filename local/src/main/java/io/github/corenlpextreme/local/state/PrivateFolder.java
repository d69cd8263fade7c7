package io.github.corenlpextreme.local.state;

import io.github.corenlpextreme.producer.source.InspectedFile;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.trust.FileRights;
import io.github.corenlpextreme.protocol.trust.FileTrust;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A folder that is this user's alone: what is in it decides what workers run. Its name can be guessed, so another user
 * may have been there first.
 */
final class PrivateFolder {

    private static final String OR_REMOVE = ", or remove what is there";

    private PrivateFolder() {}

    /**
     * Makes it, with what leads to it, or takes the one that is there.
     *
     * @throws UsageException if another user has made it, or could replace it, or if it is a file
     */
    static void take(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new UsageException("--state-dir " + path + " is a file; name a folder");
        }
        refuse(path, FileTrust.ofWay(path), "");
        try {
            create(path);
        } catch (FileSystemException e) {
            throw new UsageException("the state folder " + path + " cannot be created (" + InspectedFile.reason(e)
                    + "); choose another one with --state-dir");
        }
        require(path);
        FileRights.closeFolder(path);
    }

    /** @throws UsageException if it is there, and another user has made it or could replace it */
    static void require(Path path) throws IOException {
        refuse(path, FileTrust.ofPrivateFolder(path), OR_REMOVE);
    }

    /** @throws UsageException if something in it is another user's, or is a link */
    static void requireContents(Path path) throws IOException {
        refuse(path, FileTrust.ofContents(path), OR_REMOVE);
    }

    private static void refuse(Path path, Optional<String> weakness, String otherwise) {
        weakness.ifPresent(why -> {
            throw new UsageException("the state folder " + path + " is not safe from other users: " + why
                    + "; choose another one with --state-dir" + otherwise);
        });
    }

    private static void create(Path path) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path folder = path.toAbsolutePath();
                folder != null && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
                folder = folder.getParent()) {
            missing.push(folder);
        }
        for (Path folder : missing) {
            try {
                Files.createDirectory(folder, FileRights.forNewFolder(folder));
            } catch (FileAlreadyExistsException e) {
                continue; // since we looked, by another writer; whose it is, is looked at in any case
            }
        }
    }
}
