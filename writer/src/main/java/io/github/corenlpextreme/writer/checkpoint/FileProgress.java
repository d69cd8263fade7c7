package io.github.corenlpextreme.writer.checkpoint;

import io.github.corenlpextreme.protocol.Counts;
import java.time.Instant;

/**
 * How far the output of one input file has been made durable.
 *
 * @param outputLength bytes of the output file
 * @param outputSha256 of these bytes, in hex
 * @param ledgerLength bytes of the ledger
 * @param rows rows of the ledger
 * @param totals what these rows add up to
 * @param started when the first byte of the file was asked for
 */
public record FileProgress(
        long outputLength, String outputSha256, long ledgerLength, RowTotals rows, Counts totals, Instant started) {

    /** SHA-256 of nothing. */
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /** Rows of each kind. */
    public record RowTotals(long chunks, long spans) {}

    /** Nothing written yet. */
    public static FileProgress initial(Instant now) {
        return new FileProgress(0, EMPTY, 0, new RowTotals(0, 0), Counts.ZERO, now);
    }
}
