package io.github.corenlpextreme.s3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;

/**
 * Reads one version of an object. Every read is one request for exactly the bytes that the buffer has room
 * for; nothing is read ahead or kept. Used by one thread.
 */
final class S3ReadChannel implements SeekableByteChannel {

    private final S3Path path;
    private final S3Attributes version;
    private long position;
    private boolean open = true;

    private S3ReadChannel(S3Path path, S3Attributes version) {
        this.path = path;
        this.version = version;
    }

    static S3ReadChannel open(S3Path path) throws IOException {
        S3Attributes version = BucketRequests.attributes(path);
        if (version.isDirectory()) {
            throw new FileSystemException(path.toString(), null, "is a folder");
        }
        return new S3ReadChannel(path, version);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        requireOpen();
        if (position >= version.size()) {
            return -1;
        }
        int length = (int) Math.min(into.remaining(), version.size() - position);
        if (length > 0) {
            into.put(BucketRequests.read(path, version, position, length));
            position += length;
        }
        return length;
    }

    @Override
    public long position() throws IOException {
        requireOpen();
        return position;
    }

    @Override
    public SeekableByteChannel position(long next) throws IOException {
        requireOpen();
        if (next < 0) {
            throw new IllegalArgumentException("position " + next + " is negative");
        }
        position = next;
        return this;
    }

    @Override
    public long size() throws IOException {
        requireOpen();
        return version.size();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }

    private void requireOpen() throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }
}
