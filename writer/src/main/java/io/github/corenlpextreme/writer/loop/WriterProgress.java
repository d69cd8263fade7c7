package io.github.corenlpextreme.writer.loop;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.output.OutputAssembly;
import java.util.Optional;

/**
 * How far the job has come.
 *
 * @param inputBytes bytes of input whose documents are in the outputs
 * @param outputBytes bytes of output
 * @param counts what the complete rows hold
 * @param malformed lines that are not in the encoding
 * @param waiting for a lane that seems to be stalled
 */
public record WriterProgress(
        long inputBytes,
        long outputBytes,
        ContentCounts counts,
        MalformedLines malformed,
        Optional<LaneStall> waiting) {

    /** Of a writer that has not begun. */
    public static final WriterProgress NONE =
            new WriterProgress(0, 0, ContentCounts.ZERO, MalformedLines.NONE, Optional.empty());

    /** Of both; a wait of either. */
    public WriterProgress plus(WriterProgress other) {
        return new WriterProgress(
                inputBytes + other.inputBytes,
                outputBytes + other.outputBytes,
                counts.plus(other.counts),
                malformed.plus(other.malformed),
                waiting.or(other::waiting));
    }

    /** As far as its outputs have come. */
    public static WriterProgress of(OutputAssembly assembly, Optional<LaneStall> waiting) {
        LedgerTotals totals = assembly.totals();
        return new WriterProgress(
                assembly.inputBytes(), totals.outputBytes(), totals.counts(), assembly.malformed(), waiting);
    }
}
