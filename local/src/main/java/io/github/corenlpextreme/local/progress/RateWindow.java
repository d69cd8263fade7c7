package io.github.corenlpextreme.local.progress;

import java.time.Duration;
import java.util.ArrayDeque;

/**
 * Rates over the last stretch of time: neither the loading of models nor what an earlier run has done
 * counts. Memory is bounded by the window's length. Used by one thread.
 */
final class RateWindow {

    private record RateSample(long nanos, JobProgress progress) {}

    private final long lengthNanos;
    private final ArrayDeque<RateSample> samples = new ArrayDeque<>();

    RateWindow(Duration length) {
        this.lengthNanos = length.toNanos();
    }

    /** Takes a sample; times come from a steady clock and do not go back. */
    void add(long nanos, JobProgress progress) {
        if (!progress.phase().isWork()) {
            samples.clear();
            return;
        }
        samples.addLast(new RateSample(nanos, progress));
        while (samples.size() > 2 && secondIsOldEnough(nanos)) {
            samples.removeFirst();
        }
    }

    /** Unknown (all zero) until there are two samples of annotating. */
    ProcessingRates rates() {
        if (samples.size() < 2) {
            return ProcessingRates.UNKNOWN;
        }
        RateSample first = samples.getFirst();
        RateSample last = samples.getLast();
        return ProcessingRates.between(first.progress, last.progress, Duration.ofNanos(last.nanos - first.nanos));
    }

    /** The first sample is kept until the second one spans the window without it. */
    private boolean secondIsOldEnough(long nanos) {
        RateSample first = samples.removeFirst();
        boolean old = nanos - samples.getFirst().nanos >= lengthNanos;
        samples.addFirst(first);
        return old;
    }
}
