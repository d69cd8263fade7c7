package io.github.corenlpextreme.writer.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A ledger being written. Used by one thread. */
public final class LedgerFile implements AutoCloseable {

    private final LedgerCodec codec = new LedgerCodec();
    private final FileChannel channel;

    private LedgerFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Goes on after the first {@code durableLength} bytes and discards what lies behind them.
     *
     * @throws IOException also if the file is shorter than that: rows once made durable are gone
     */
    public static LedgerFile open(Path path, long durableLength) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.size() < durableLength) {
                throw new IOException("the ledger " + path + " has " + channel.size() + " bytes, but " + durableLength
                        + " were once made durable: it was changed from outside");
            }
            channel.truncate(durableLength);
            channel.position(durableLength);
            return new LedgerFile(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Adds a row; durable only after {@link #force()}. */
    public void append(LedgerRow row) throws IOException {
        ByteBuffer line = ByteBuffer.wrap(codec.encode(row));
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    /** Bytes written so far. */
    public long length() throws IOException {
        return channel.position();
    }

    /** Makes all rows durable. */
    public void force() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
