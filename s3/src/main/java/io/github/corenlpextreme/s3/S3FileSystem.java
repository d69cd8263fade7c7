package io.github.corenlpextreme.s3;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A bucket as a file system. There is one instance for each, and it is never closed. */
final class S3FileSystem extends FileSystem {

    private final S3FileSystemProvider provider;
    private final String name;

    S3FileSystem(S3FileSystemProvider provider, String name) {
        this.provider = provider;
        this.name = name;
    }

    String name() {
        return name;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    /** Taken apart at slashes; with one in front it is absolute, with one behind it is a folder. */
    @Override
    public S3Path getPath(String first, String... more) {
        String text = more.length == 0 ? first : first + "/" + String.join("/", more);
        List<String> names =
                Arrays.stream(text.split("/")).filter(part -> !part.isEmpty()).toList();
        return new S3Path(this, text.startsWith("/"), names, text.endsWith("/"));
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(getPath("/"));
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("a bucket is always open");
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        throw new UnsupportedOperationException("objects are not matched");
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("objects have no owner here");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("objects cannot be watched");
    }
}
