package io.github.corenlpextreme.writer.files;

import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.writer.ledger.OutputManifest.Totals;
import java.time.Instant;

/**
 * How far the output of one input file has come.
 *
 * @param totals what the rows of its ledger add up to
 * @param output the documents, uncompressed and unsplit
 * @param part where in its files that ends
 * @param ledger beside it
 * @param quarantine the report beside it
 * @param started when its first document was waited for
 */
public record FileProgress(
        Totals totals, Written output, PartProgress part, Written ledger, Written quarantine, Instant started) {

    /** Of an output that is one file, as it is. */
    public FileProgress(Totals totals, Written output, Written ledger, Written quarantine, Instant started) {
        this(totals, output, PartProgress.whole(output), ledger, quarantine, started);
    }

    /** Nothing written yet. */
    public static FileProgress initial(Instant now) {
        Totals nothing = new Totals(Counts.ZERO, 0, 0, 0);
        return new FileProgress(nothing, Written.NOTHING, Written.NOTHING, Written.NOTHING, now);
    }

    /** In how many files the documents are. */
    public int files() {
        return part.number() + 1;
    }
}
