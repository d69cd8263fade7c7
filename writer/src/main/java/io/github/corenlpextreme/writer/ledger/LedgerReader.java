package io.github.corenlpextreme.writer.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a ledger row by row; holds one line at a time. Used by one thread; the stream stays its giver's. */
public final class LedgerReader {

    private static final int LONGEST_LINE = 64 << 10;

    private final LedgerCodec codec = new LedgerCodec();
    private final InputStream bytes;
    private long line;

    public LedgerReader(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, 64 << 10);
    }

    /**
     * The next row; empty at the end of the ledger.
     *
     * @throws LedgerException naming the line, if it is not a row
     */
    public Optional<LedgerRow> next() throws IOException {
        int first = bytes.read();
        if (first < 0) {
            return Optional.empty();
        }
        line++;
        try {
            return Optional.of(codec.decode(rest(first)));
        } catch (LedgerException e) {
            throw new LedgerException("line " + line + ": " + e.getMessage(), e);
        }
    }

    /** The number of the row read last, from 1; 0 before the first. */
    public long line() {
        return line;
    }

    private byte[] rest(int first) throws IOException {
        ByteArrayOutputStream row = new ByteArrayOutputStream(256);
        int next = first;
        while (next != '\n') {
            if (next < 0) {
                throw new LedgerException("it ends before its line feed");
            }
            if (row.size() == LONGEST_LINE) {
                throw new LedgerException("it is longer than " + LONGEST_LINE + " bytes");
            }
            row.write(next);
            next = bytes.read();
        }
        return row.toByteArray();
    }
}
