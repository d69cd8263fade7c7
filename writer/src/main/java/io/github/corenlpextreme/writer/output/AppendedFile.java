package io.github.corenlpextreme.writer.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that only grows, with the SHA-256 of all it holds. What it held before this process began is
 * read once to take up the sum again; that also shows whether it was changed from outside. Used by one
 * thread.
 */
final class AppendedFile implements AutoCloseable {

    private static final int BUFFER = 512 * 1024;

    private final FileChannel channel;
    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    private AppendedFile(FileChannel channel, MessageDigest digest) {
        this.channel = channel;
        this.digest = digest;
    }

    /**
     * Goes on after the first {@code length} bytes and discards what lies behind them.
     *
     * @param sha256 of these bytes
     * @throws OutputException if they are not there any more
     */
    static AppendedFile open(Path path, long length, String sha256) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(channel, path);
            if (channel.size() < length) {
                throw new OutputException(path + " has " + channel.size() + " bytes, but " + length
                        + " were written: it was changed from outside; start over with --force");
            }
            AppendedFile file = new AppendedFile(channel, newDigest());
            file.readAgain(length);
            if (!file.sha256().equals(sha256)) {
                throw new OutputException("the first " + length + " bytes of " + path
                        + " are not those that were written: it was changed from outside; start over with --force");
            }
            channel.truncate(length); // only now: what was changed from outside is left to be looked at
            return file;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    void append(byte[] bytes) throws IOException {
        digest.update(bytes);
        if (bytes.length > buffer.remaining()) {
            flush();
        }
        if (bytes.length > buffer.remaining()) {
            write(ByteBuffer.wrap(bytes));
        } else {
            buffer.put(bytes);
        }
    }

    /** Makes everything appended durable. */
    void force() throws IOException {
        flush();
        channel.force(true);
    }

    /** Bytes appended so far, written or not. */
    long length() throws IOException {
        return channel.position() + buffer.position();
    }

    /** Of everything appended so far, in hex. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's SHA-256 can be cloned", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Held until the channel is closed: two jobs must not write into one file. */
    private static void lock(FileChannel channel, Path path) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw new OutputException(path + " is being written by this process already", e);
        }
        throw new OutputException(path + " is being written by another process; wait for it, or stop it");
    }

    private void readAgain(long length) throws IOException {
        channel.position(0);
        for (long left = length; left > 0; ) {
            buffer.clear().limit((int) Math.min(left, buffer.capacity()));
            left -= channel.read(buffer);
            digest.update(buffer.flip());
        }
        buffer.clear();
    }

    private void flush() throws IOException {
        write(buffer.flip());
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
