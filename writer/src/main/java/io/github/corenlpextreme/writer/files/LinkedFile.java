package io.github.corenlpextreme.writer.files;

import io.github.corenlpextreme.protocol.trust.FileTrust;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a name leads that may be a symbolic link. What is written under it is written there, and the link stays. */
public final class LinkedFile {

    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private LinkedFile() {}

    /**
     * The file that the name stands for, which need not be there; without links the name itself.
     *
     * @throws OutputException if the links lead in a circle, cannot be read, or are another user's
     */
    public static Path of(Path name) {
        Path file = name;
        for (int links = 0; isLink(file); links++) {
            if (links == MOST_LINKS) {
                throw new OutputException("the output " + name + " is a link that leads back to itself");
            }
            file = target(file);
        }
        return file;
    }

    private static boolean isLink(Path file) {
        return file.getFileSystem().equals(FileSystems.getDefault()) && Files.isSymbolicLink(file);
    }

    private static Path target(Path link) {
        try {
            FileTrust.ofLink(link).ifPresent(why -> {
                throw new OutputException("the link " + why + ", and is not followed");
            });
            return link.resolveSibling(Files.readSymbolicLink(link));
        } catch (IOException e) {
            throw new OutputException("the link " + link + " cannot be followed: " + e.getMessage(), e);
        }
    }
}
