package io.github.corenlpextreme.writer.verify;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Reads an input row by row, in pieces that are few requests where each is one. Used by one thread. */
final class InputRows {

    private static final int PIECE = 4 << 20;
    private static final int CRC_DIGITS = 8;

    private final SeekableByteChannel input;
    private final String name;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);

    /** @param name by which findings call it */
    InputRows(SeekableByteChannel input, String name) {
        this.input = input;
        this.name = name;
    }

    /** Reads the bytes of the next row; what is wrong with them, if anything is. */
    Optional<String> compare(LedgerRow row, long line) throws IOException {
        CRC32C checksum = new CRC32C();
        long rest = row.input().length();
        while (rest > 0) {
            if (!piece.hasRemaining() && !readOn()) {
                return Optional.of(name + " ends at byte " + (row.input().end() - rest));
            }
            int end = piece.limit();
            int some = (int) Math.min(rest, piece.remaining());
            checksum.update(piece.limit(piece.position() + some));
            piece.limit(end);
            rest -= some;
        }
        long then = row.inputCrc32c().orElseThrow();
        return checksum.getValue() == then
                ? Optional.empty()
                : Optional.of(finding(row, line, checksum.getValue(), then));
    }

    private boolean readOn() throws IOException {
        int read = 0;
        piece.clear();
        while (read == 0) {
            read = input.read(piece);
        }
        piece.flip();
        return read > 0;
    }

    private String finding(LedgerRow row, long line, long now, long then) {
        ByteRange bytes = row.input();
        return new FindingText(name, "").inInput(bytes) + " (chunk " + row.chunk() + ", line " + line
                + " of the ledger) are not the ones that were annotated: their CRC-32C is " + hex(now)
                + " now, and was "
                + hex(then);
    }

    private static String hex(long checksum) {
        return HexFormat.of().toHexDigits(checksum, CRC_DIGITS);
    }
}
