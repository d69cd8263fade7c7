package io.github.corenlpextreme.protocol.message;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.QuarantineReason;
import java.util.Optional;

/**
 * What became of a line, beside its document.
 *
 * @param counts of this line alone
 * @param quarantine if it was given up
 */
public record LineOutcome(ContentCounts counts, Optional<QuarantineReason> quarantine) {

    /** Whether the line was given up, or its annotation lacks something. */
    public boolean failed() {
        return counts.quarantined() > 0 || counts.degraded() > 0;
    }

    /** Of a line that was annotated. */
    public static LineOutcome of(ContentCounts counts) {
        return new LineOutcome(counts, Optional.empty());
    }
}
