package io.github.corenlpextreme.writer.verify;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.packing.FrameException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Reads the output row by row and compares it with what the row says. Used by one thread. */
final class OutputReader {

    private final InputStream output;
    private final OutputFormat format;
    private final FindingText names;
    private final byte[] buffer = new byte[64 << 10];

    OutputReader(InputStream output, OutputFormat format, FindingText names) {
        this.output = output;
        this.format = format;
        this.names = names;
    }

    /** Reads the bytes of the next row; a line out of place is named rather than the checksum it breaks. */
    void read(LedgerRow row, long line) throws IOException {
        CRC32C checksum = new CRC32C();
        DocumentLines lines = new DocumentLines(row);
        long rest = row.output().length();
        while (rest > 0) {
            int read = readSome((int) Math.min(buffer.length, rest), row.input());
            requireMore(read, row, row.output().end() - rest);
            checksum.update(buffer, 0, read);
            if (format == OutputFormat.JSONL) {
                lines.accept(buffer, read);
            }
            rest -= read;
        }
        judge(row, line, checksum.getValue(), format == OutputFormat.JSONL ? lines.end() : Optional.empty());
    }

    /** Checks that nothing follows the last row. */
    void end(long inputSize, long outputSize) throws IOException {
        if (readSome(1, new ByteRange(inputSize, inputSize)) >= 0) {
            throw new DamageException(
                    inputSize,
                    names.output() + " continues after byte " + outputSize + ", where the ledger's last row ends");
        }
    }

    private int readSome(int most, ByteRange input) throws IOException {
        try {
            return output.read(buffer, 0, most);
        } catch (FrameException e) {
            throw new DamageException(
                    input.start(),
                    e.getMessage() + ": the output of " + names.inInput(input) + " and all after it cannot be read");
        }
    }

    private void requireMore(int read, LedgerRow row, long at) {
        if (read < 0) {
            throw new DamageException(
                    row.input().start(),
                    names.output() + " ends at byte " + at + ": the output of " + names.inInput(row.input())
                            + " is cut off, and all after it is missing");
        }
    }

    private void judge(LedgerRow row, long line, long checksum, Optional<String> lines) {
        if (lines.isEmpty() && checksum == row.crc32c()) {
            return;
        }
        throw new DamageException(
                row.input().start(),
                names.inOutput(row.output()) + " are not what line " + line
                        + " of the ledger says of " + names.inInput(row.input()) + ": "
                        + lines.orElse("their CRC-32C differs"));
    }
}
