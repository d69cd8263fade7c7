package io.github.corenlpextreme.writer.files;

import io.github.corenlpextreme.protocol.Sha256Sum;
import io.github.corenlpextreme.protocol.trust.FileRights;
import io.github.corenlpextreme.protocol.trust.FileTrust;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file that only grows, with the SHA-256 of all it holds. What it held before this process began is
 * read once to take up the sum again; that also shows whether it was changed from outside. Used by one
 * thread.
 */
public final class AppendedFile implements AutoCloseable {

    private static final int BUFFER = 512 * 1024;

    private static final Set<OpenOption> GROWING = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private final FileChannel channel;
    private final Sha256Sum sum = new Sha256Sum();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    private AppendedFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Goes on after the bytes that are durable and discards what lies behind them.
     *
     * @param rights of the file at most
     * @throws OutputException if they are not there any more, or the file is another user's
     */
    public static AppendedFile open(Path path, FilePosition durable, FileRights rights) throws IOException {
        long length = durable.length();
        requireOwn(path);
        FileChannel channel = FileChannel.open(path, GROWING, rights.forNew(path));
        try {
            lock(channel, path);
            requireOwn(path); // after opening: what was opened is what was looked at
            rights.limit(path);
            if (channel.size() < length) {
                throw new OutputException(path + " has " + channel.size() + " bytes, but " + length
                        + " were written: it was changed from outside; start over with --force");
            }
            AppendedFile file = new AppendedFile(channel);
            file.readAgain(length);
            if (!file.sha256().equals(durable.sha256())) {
                throw new OutputException("the first " + length + " bytes of " + path
                        + " are not what was written: it was changed from outside; start over with --force");
            }
            channel.truncate(length); // only now: what was changed from outside is left to be looked at
            return file;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Removes what an unfinished attempt has left, if there is anything.
     *
     * @throws OutputException if the attempt is still going on: its writer would not notice, and give the final name
     *     to whatever has the preliminary one by then
     */
    static void discard(Path path) throws IOException {
        requireOwn(path);
        if (Files.exists(path)) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                lock(channel, path);
                Files.delete(path);
            }
        }
    }

    public void append(byte[] bytes) throws IOException {
        sum.add(bytes);
        if (bytes.length > buffer.remaining()) {
            flush();
        }
        if (bytes.length > buffer.remaining()) {
            write(ByteBuffer.wrap(bytes));
        } else {
            buffer.put(bytes);
        }
    }

    /** Makes everything appended durable and says how far that is. */
    public FilePosition force() throws IOException {
        flush();
        channel.force(true);
        return reached();
    }

    /** How far it has come, durable or not. */
    public FilePosition reached() throws IOException {
        return new FilePosition(length(), sha256());
    }

    /** Bytes appended so far, written or not. */
    long length() throws IOException {
        return channel.position() + buffer.position();
    }

    /** Of everything appended so far, in hex. */
    String sha256() {
        return sum.hex();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Its name can be guessed: in a folder for all, another user may have been there first. */
    private static void requireOwn(Path path) throws IOException {
        FileTrust.ofWritten(path).ifPresent(why -> {
            throw new OutputException(why + ", and is not written to: remove it, or choose another place with -o");
        });
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
            sum.add(buffer.flip());
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
}
