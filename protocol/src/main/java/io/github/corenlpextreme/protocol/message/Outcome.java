package io.github.corenlpextreme.protocol.message;

import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.protocol.Quarantine;
import java.util.Optional;

/**
 * What became of a line, beside its document.
 *
 * @param counts of this line alone
 * @param quarantine if it was given up
 */
public record Outcome(Counts counts, Optional<Quarantine> quarantine) {

    /** Whether the line was given up, or its annotation lacks something. */
    public boolean failed() {
        return counts.quarantined() > 0 || counts.degraded() > 0;
    }

    /** Of a line that was annotated. */
    public static Outcome of(Counts counts) {
        return new Outcome(counts, Optional.empty());
    }
}
