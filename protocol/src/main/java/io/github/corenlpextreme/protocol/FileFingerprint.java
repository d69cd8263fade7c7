package io.github.corenlpextreme.protocol;

/**
 * Tells whether a file is still the one a job was planned for, without reading it.
 *
 * @param size in bytes
 * @param modifiedMillis last modification, milliseconds since the epoch
 * @param fileKey the file system's own identity of the file (inode, ETag), empty where there is none
 */
public record FileFingerprint(long size, long modifiedMillis, String fileKey) {

    public FileFingerprint {
        if (size < 0) {
            throw new IllegalArgumentException("file size " + size + " is negative");
        }
    }
}
