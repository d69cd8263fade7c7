package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.MalformedLimit;
import io.github.corenlpextreme.writer.ledger.MalformedLines;

/**
 * What a job's outputs may lack before the job is stopped.
 *
 * @param maxQuarantined lines that may be given up; from 0
 * @param maxMalformed lines that may hold bytes that are not in the encoding
 */
public record FailureLimits(long maxQuarantined, MalformedLimit maxMalformed) {

    /** Whatever is there is written. */
    public static final FailureLimits NONE = new FailureLimits(Long.MAX_VALUE, MalformedLimit.NONE);

    /** The same, but for lines in another encoding. */
    public FailureLimits withAnyMalformed() {
        return new FailureLimits(maxQuarantined, MalformedLimit.NONE);
    }

    boolean quarantinedTooMany(ContentCounts counts) {
        return counts.quarantined() > maxQuarantined;
    }

    /** @param lines that the whole job will have */
    boolean malformedTooMany(MalformedLines malformed, long lines) {
        return maxMalformed.isExceededBy(malformed.lines(), lines);
    }
}
