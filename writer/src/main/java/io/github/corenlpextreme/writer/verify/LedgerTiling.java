package io.github.corenlpextreme.writer.verify;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;

/**
 * Checks that rows follow each other without a hole or an overlap, in the input and in the output,
 * and adds them up. One use, by one thread.
 */
final class LedgerTiling {

    private final FindingText names;
    private final ByteRange range;
    private long line;
    private long input;
    private long output;
    private long lastChunk = -1;
    private LedgerTotals totals = new LedgerTotals(ContentCounts.ZERO, 0, 0, 0);

    /** @param range bytes of the input that the rows must tile */
    LedgerTiling(FindingText names, ByteRange range) {
        this.names = names;
        this.range = range;
        this.input = range.start();
    }

    /** Takes the next row. */
    void add(LedgerRow row) {
        line++;
        inputJoins(row.input());
        chunksGoUp(row);
        outputJoins(row);
        totals = totals.plus(row.kind(), row.counts(), output);
    }

    /** Checks that the last row ended where the range ends, and gives the sums. */
    LedgerTotals end() {
        if (input < range.end()) {
            throw hole(
                    new ByteRange(input, range.end()), line == 0 ? "the ledger is empty" : "it ends with line " + line);
        }
        if (input > range.end()) {
            throw new DamageException(
                    range.end(),
                    "the ledger goes on to byte " + input + " of " + names.input() + ", but the output is of no more"
                            + " than its first " + range.end() + " bytes");
        }
        return totals;
    }

    private void inputJoins(ByteRange range) {
        if (range.start() > input) {
            String where = line == 1 ? "it begins after them" : "it goes from line " + (line - 1) + " to line " + line;
            throw hole(new ByteRange(input, range.start()), where);
        }
        if (range.start() < input) {
            ByteRange twice = new ByteRange(range.start(), Math.max(range.start(), Math.min(range.end(), input)));
            throw new DamageException(
                    range.start(),
                    names.inInput(twice) + " are in line " + line + " of the ledger and in a line before it");
        }
        input = range.end();
    }

    private DamageException hole(ByteRange missing, String where) {
        return new DamageException(
                missing.start(),
                names.inInput(missing) + (missing.length() == 1 ? " is" : " are") + " in no row of the ledger: "
                        + where);
    }

    /** A chunk without whole lines has an empty range, so that ranges alone do not tell its row twice from once. */
    private void chunksGoUp(LedgerRow row) {
        boolean follows = row.kind() == RowKind.CHUNK ? row.chunk() > lastChunk : row.chunk() >= lastChunk;
        if (!follows) {
            throw new DamageException(
                    row.input().start(),
                    "line " + line + " of the ledger is for chunk " + row.chunk() + ", but chunk " + lastChunk
                            + " came before it");
        }
        lastChunk = row.kind() == RowKind.CHUNK ? row.chunk() : lastChunk;
    }

    private void outputJoins(LedgerRow row) {
        if (row.output().start() != output) {
            throw new DamageException(
                    row.input().start(),
                    "line " + line + " of the ledger begins at byte "
                            + row.output().start() + " of " + names.output() + ", but the line before it ended at byte "
                            + output);
        }
        output = row.output().end();
    }
}
