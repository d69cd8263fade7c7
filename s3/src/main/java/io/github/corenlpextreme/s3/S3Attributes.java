package io.github.corenlpextreme.s3;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What a store tells of an object, or of a folder, which is no more than a common beginning of keys.
 *
 * @param fileKey the ETag without its quotes: another one is another content; null for a folder
 */
record S3Attributes(
        boolean isDirectory,
        long size,
        FileTime lastModifiedTime,
        @Nullable String fileKey) implements BasicFileAttributes {

    static final S3Attributes FOLDER = new S3Attributes(true, 0, FileTime.fromMillis(0), null);

    @Override
    public boolean isRegularFile() {
        return !isDirectory;
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }

    @Override
    public FileTime lastAccessTime() {
        return lastModifiedTime;
    }

    @Override
    public FileTime creationTime() {
        return lastModifiedTime;
    }
}
