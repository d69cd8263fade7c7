package io.github.corenlpextreme.writer.files;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import java.time.Instant;

/**
 * How far the output of one input file has come.
 *
 * @param totals what the rows of its ledger add up to
 * @param output the documents, uncompressed and unsplit
 * @param part where in its files that ends
 * @param ledger beside it
 * @param quarantine the report beside it
 * @param malformed lines of its input that are not in the encoding
 * @param engines that its documents were made by
 * @param started when its first document was waited for
 */
public record FileProgress(
        LedgerTotals totals,
        FilePosition output,
        PartProgress part,
        FilePosition ledger,
        FilePosition quarantine,
        MalformedLines malformed,
        AnnotatorEngines engines,
        Instant started) {

    /** Of an output that is one file, as it is, of well-formed lines, made by engines that are not known. */
    public FileProgress(
            LedgerTotals totals, FilePosition output, FilePosition ledger, FilePosition quarantine, Instant started) {
        this(
                totals,
                output,
                PartProgress.whole(output),
                ledger,
                quarantine,
                MalformedLines.NONE,
                AnnotatorEngines.UNKNOWN,
                started);
    }

    /** Nothing written yet. */
    public static FileProgress initial(Instant now) {
        LedgerTotals nothing = new LedgerTotals(ContentCounts.ZERO, 0, 0, 0);
        return new FileProgress(nothing, FilePosition.NOTHING, FilePosition.NOTHING, FilePosition.NOTHING, now);
    }

    /** In how many files the documents are. */
    public int files() {
        return part.number() + 1;
    }
}
