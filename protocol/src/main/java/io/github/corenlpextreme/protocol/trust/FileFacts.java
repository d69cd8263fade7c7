package io.github.corenlpextreme.protocol.trust;

import java.nio.file.Path;

/**
 * What a file system says of a file, of a folder, or of a link itself.
 *
 * @param owner and group by name, or by number where they have no name
 * @param names how many names it has (hard links)
 */
public record FileFacts(
        Path path, FileKind kind, long uid, long gid, String owner, String group, Permissions rights, int names) {

    /** What it is. */
    public enum FileKind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /** The lower twelve bits of a Unix mode. */
    public record Permissions(int bits) {

        private static final int STICKY = 01000;
        private static final int SET_GROUP = 02000;
        private static final int GROUP_WRITE = 020;
        private static final int OTHERS_WRITE = 02;

        /** Whether only the owner of what is in a folder, and the folder's, may remove it. */
        boolean sticky() {
            return (bits & STICKY) != 0;
        }

        /** Whether what is made in a folder gets its group. */
        boolean handsGroupDown() {
            return (bits & SET_GROUP) != 0;
        }

        boolean groupWrites() {
            return (bits & GROUP_WRITE) != 0;
        }

        boolean othersWrite() {
            return (bits & OTHERS_WRITE) != 0;
        }
    }
}
