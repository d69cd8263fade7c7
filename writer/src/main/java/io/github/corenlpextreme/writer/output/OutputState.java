package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import java.time.Instant;

/**
 * How far the outputs of a job are durable.
 *
 * @param file index of the input whose output is being written
 * @param complete whether that output is complete and only has to get its final name
 * @param progress of that output
 * @param before what the outputs before it hold
 * @param malformedBefore malformed lines in the inputs before it
 */
public record OutputState(
        int file, boolean complete, FileProgress progress, LedgerTotals before, MalformedLines malformedBefore) {

    /** Nothing written yet; the first output will be this input's. */
    public static OutputState initial(int file, Instant now) {
        LedgerTotals nothing = new LedgerTotals(ContentCounts.ZERO, 0, 0, 0);
        return new OutputState(file, false, FileProgress.initial(now), nothing, MalformedLines.NONE);
    }

    /** The state in which the next output begins. */
    OutputState next(Instant now) {
        return new OutputState(file + 1, false, FileProgress.initial(now), sum(), malformed());
    }

    /** The malformed lines of all inputs so far. */
    public MalformedLines malformed() {
        return malformedBefore.plus(progress.malformed());
    }

    /** What all outputs together hold. */
    public LedgerTotals sum() {
        return before.plus(progress.totals());
    }
}
