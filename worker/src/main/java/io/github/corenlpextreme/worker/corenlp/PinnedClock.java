package io.github.corenlpextreme.worker.corenlp;

import java.time.Instant;
import org.joda.time.DateTimeUtils;

/**
 * The day that SUTime takes for today: it completes years of two digits to those within fifty years of today's minus
 * thirty, so that a job would be annotated otherwise in another year.
 */
final class PinnedClock {

    /** The day on which CoreNLP 4.5.10 was released. */
    private static final Instant TODAY = Instant.parse("2025-06-06T00:00:00Z");

    private PinnedClock() {}

    /** Stops Joda's clock for the whole process; again does no harm. */
    static void pin() {
        DateTimeUtils.setCurrentMillisFixed(TODAY.toEpochMilli());
    }
}
