package io.github.corenlpextreme.s3;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names that lead to an object. An absolute one prints as its URI, so that a message can be pasted into
 * a command. A key with an empty name, {@code .} or {@code ..} between its slashes cannot be named.
 */
final class S3Path implements Path {

    private final S3FileSystem bucket;
    private final boolean absolute;
    private final List<String> names;
    private final boolean folder; // only by its spelling: a slash at the end; no part of its identity

    S3Path(S3FileSystem bucket, boolean absolute, List<String> names, boolean folder) {
        this.bucket = bucket;
        this.absolute = absolute;
        this.names = List.copyOf(names);
        this.folder = folder;
    }

    String key() {
        return String.join("/", toAbsolutePath().normalize().names);
    }

    /** Whether it is written as one: any prefix of keys can be a folder, so there is nothing to ask. */
    boolean isFolder() {
        return folder;
    }

    @Override
    public S3FileSystem getFileSystem() {
        return bucket;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public @Nullable S3Path getRoot() {
        return absolute ? with(true, List.of(), true) : null;
    }

    @Override
    public @Nullable S3Path getFileName() {
        return names.isEmpty() ? null : with(false, names.subList(names.size() - 1, names.size()), folder);
    }

    @Override
    public @Nullable S3Path getParent() {
        if (names.isEmpty() || (names.size() == 1 && !absolute)) {
            return null;
        }
        return with(absolute, names.subList(0, names.size() - 1), true);
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public S3Path getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public S3Path subpath(int begin, int end) {
        if (begin < 0 || end > names.size() || begin >= end) {
            throw new IllegalArgumentException(this + " has no names " + begin + " to " + end);
        }
        return with(false, names.subList(begin, end), folder && end == names.size());
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof S3Path path
                && path.bucket.equals(bucket)
                && path.absolute == absolute
                && path.names.size() <= names.size()
                && names.subList(0, path.names.size()).equals(path.names);
    }

    @Override
    public boolean endsWith(Path other) {
        if (!(other instanceof S3Path path) || !path.bucket.equals(bucket) || path.names.size() > names.size()) {
            return false;
        }
        return path.absolute
                ? equals(path)
                : names.subList(names.size() - path.names.size(), names.size()).equals(path.names);
    }

    /** {@code ..} at the root stays at the root. */
    @Override
    public S3Path normalize() {
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            boolean removable = !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..");
            if (name.equals("..") && removable) {
                kept.remove(kept.size() - 1);
            } else if (!name.equals(".") && !(name.equals("..") && absolute)) {
                kept.add(name);
            }
        }
        return with(absolute, kept, folder);
    }

    @Override
    public S3Path resolve(Path other) {
        S3Path path = sameBucket(other);
        if (path.absolute) {
            return path;
        }
        List<String> all = new ArrayList<>(names);
        all.addAll(path.names);
        return with(absolute, all, path.names.isEmpty() ? folder : path.folder);
    }

    @Override
    public S3Path relativize(Path other) {
        S3Path path = sameBucket(other);
        if (path.absolute != absolute) {
            throw new IllegalArgumentException("only one of " + this + " and " + path + " is absolute");
        }
        int common = 0;
        while (common < Math.min(names.size(), path.names.size())
                && names.get(common).equals(path.names.get(common))) {
            common++;
        }
        List<String> way = new ArrayList<>(Collections.nCopies(names.size() - common, ".."));
        way.addAll(path.names.subList(common, path.names.size()));
        return with(false, way, path.folder);
    }

    @Override
    public URI toUri() {
        try {
            String path = "/" + String.join("/", names) + (folder && !names.isEmpty() ? "/" : "");
            return new URI(S3FileSystemProvider.SCHEME, bucket.name(), path, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("what is not legal in a URI was quoted", e);
        }
    }

    @Override
    public S3Path toAbsolutePath() {
        return with(true, names, folder);
    }

    /** There are no links to follow, so the store is not asked, not even whether the object is there. */
    @Override
    public S3Path toRealPath(LinkOption... options) {
        return toAbsolutePath().normalize();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("objects cannot be watched");
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(((S3Path) other).toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof S3Path path
                && path.bucket.equals(bucket)
                && path.absolute == absolute
                && path.names.equals(names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bucket, absolute, names);
    }

    @Override
    public String toString() {
        return absolute ? toUri().toString() : String.join("/", names);
    }

    private S3Path with(boolean nowAbsolute, List<String> nowNames, boolean nowFolder) {
        return new S3Path(bucket, nowAbsolute, nowNames, nowFolder);
    }

    private S3Path sameBucket(Path other) {
        if (other instanceof S3Path path && path.bucket.equals(bucket)) {
            return path;
        }
        throw new IllegalArgumentException(other + " is not in the bucket " + bucket.name());
    }
}
