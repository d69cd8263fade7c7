package io.github.corenlpextreme.writer.verify;

import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import java.util.Optional;

/** What checking an output came to. */
public sealed interface VerifyResult {

    /**
     * Every byte of the input is in exactly one row, and the output is what was written.
     *
     * @param malformed what is to be said of bytes that are not in the encoding, if there are any
     */
    record IntactOutput(LedgerTotals totals, Optional<String> malformed) implements VerifyResult {}

    /**
     * Something is missing, twice, or different.
     *
     * @param firstFinding the first such place, in one sentence without its full stop
     * @param position the byte of the input at which it shows; 0 if no place can be named
     */
    record DamagedOutput(String firstFinding, long position) implements VerifyResult {}
}
