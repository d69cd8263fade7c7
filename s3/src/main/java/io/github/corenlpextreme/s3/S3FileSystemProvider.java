package io.github.corenlpextreme.s3;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Objects as files, for {@code s3://} URIs. What a channel or stream reads is one version of its object, or
 * an error: never a mixture. An object is written by copying a whole local file to it, and is there
 * complete or not at all; {@link #checkAccess} for writing tries whether that will be allowed, and leaves
 * nothing behind. What objects do not have (append, rename, links, locks) is unsupported. Safe for use by
 * many threads.
 */
public final class S3FileSystemProvider extends FileSystemProvider {

    static final String SCHEME = "s3";
    private static final Pattern BUCKET = Pattern.compile("[a-zA-Z0-9._-]+");
    private static final int STREAM_BYTES = 4 << 20;

    private final Map<String, S3FileSystem> buckets = new ConcurrentHashMap<>();

    @Override
    public String getScheme() {
        return SCHEME;
    }

    /** Found by the name of the bucket alone; whether there is one shows when it is used. */
    @Override
    public Path getPath(URI uri) {
        S3FileSystem bucket = bucket(uri);
        return bucket.getPath(uri.getPath().isEmpty() ? "/" : uri.getPath());
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return bucket(uri);
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException("settings come from the environment: use getFileSystem");
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... none)
            throws IOException {
        if (!Set.of(StandardOpenOption.READ).containsAll(options)) {
            throw new UnsupportedOperationException("an object is written by copying a local file to it");
        }
        return S3ReadChannel.open(of(path));
    }

    /** Reads ahead, for those who read from front to back. */
    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        return new BufferedInputStream(Channels.newInputStream(newByteChannel(path, Set.of(options))), STREAM_BYTES);
    }

    @Override
    @SuppressWarnings("unchecked") // the one type of attributes that there is
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException("an object has basic attributes only");
        }
        return (A) BucketRequests.attributes(of(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        if (List.of(modes).contains(AccessMode.WRITE)) {
            ObjectUpload.tryOut(of(path));
        } else {
            BucketRequests.attributes(of(path));
        }
    }

    /**
     * Puts a local file in an object's place.
     *
     * @param source a regular file of the default file system
     * @param options must contain {@link StandardCopyOption#REPLACE_EXISTING}, for that is what it does
     */
    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        if (source.getFileSystem() != FileSystems.getDefault()
                || !Arrays.asList(options).contains(StandardCopyOption.REPLACE_EXISTING)) {
            throw new UnsupportedOperationException("only a local file can take an object's place");
        }
        ObjectUpload.run(source, of(target));
    }

    @Override
    public void delete(Path path) throws IOException {
        BucketRequests.attributes(of(path)); // deleting what is not there is no error to S3, but it is to NIO
        BucketRequests.delete(of(path));
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.equals(other);
    }

    @Override
    public boolean isHidden(Path path) {
        return false;
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter) {
        throw new UnsupportedOperationException("objects are not listed");
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException("a bucket has no folders to create");
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException("an object cannot be renamed");
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException("a bucket has no limit");
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return null; // the contract's answer for a view that is not there
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException("an object has basic attributes only");
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException("an object's attributes cannot be set");
    }

    private S3FileSystem bucket(URI uri) {
        String name = Objects.requireNonNullElse(
                uri.getAuthority(), ""); // not the host: a bucket's name may have underscores
        if (!BUCKET.matcher(name).matches() || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("'" + uri + "' is not of the form s3://BUCKET/KEY");
        }
        return buckets.computeIfAbsent(name, key -> new S3FileSystem(this, key));
    }

    private static S3Path of(Path path) {
        if (path instanceof S3Path ours) {
            return ours;
        }
        throw new ProviderMismatchException();
    }
}
