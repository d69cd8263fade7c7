package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.writer.ledger.OutputManifest.Totals;
import java.time.Instant;

/**
 * How far the output of one input file has come.
 *
 * @param totals what the rows of its ledger add up to
 * @param outputSha256 of the output's bytes, in hex
 * @param ledgerLength bytes of the ledger
 * @param ledgerSha256 of these bytes, in hex
 * @param started when its first document was waited for
 */
public record FileProgress(
        Totals totals, String outputSha256, long ledgerLength, String ledgerSha256, Instant started) {

    private static final String SHA256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /** Nothing written yet. */
    public static FileProgress initial(Instant now) {
        Totals nothing = new Totals(Counts.ZERO, 0, 0, 0);
        return new FileProgress(nothing, SHA256_OF_NOTHING, 0, SHA256_OF_NOTHING, now);
    }
}
