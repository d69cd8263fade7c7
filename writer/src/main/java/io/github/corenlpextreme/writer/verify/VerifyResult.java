package io.github.corenlpextreme.writer.verify;

import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;

/** What checking an output came to. */
public sealed interface VerifyResult {

    /** Every byte of the input is in exactly one row, and the output is what was written. */
    record IntactOutput(LedgerTotals totals) implements VerifyResult {}

    /**
     * Something is missing, twice, or different.
     *
     * @param firstFinding the first such place, in one sentence without its full stop
     * @param position the byte of the input at which it shows; 0 if no place can be named
     */
    record DamagedOutput(String firstFinding, long position) implements VerifyResult {}
}
