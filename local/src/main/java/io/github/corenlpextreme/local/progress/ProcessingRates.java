package io.github.corenlpextreme.local.progress;

import java.time.Duration;
import java.util.Optional;

/** What is done per second. */
record ProcessingRates(double bytes, double lines, double tokens) {

    static final ProcessingRates UNKNOWN = new ProcessingRates(0, 0, 0);

    private static final double LONGEST_SECONDS = Duration.ofDays(10_000).toSeconds();

    /** From one state of a job to a later one. */
    static ProcessingRates between(JobProgress from, JobProgress to, Duration time) {
        double seconds = time.toNanos() / 1e9;
        return seconds <= 0
                ? UNKNOWN
                : new ProcessingRates(
                        (to.bytesDone() - from.bytesDone()) / seconds,
                        (to.done().counts().lines() - from.done().counts().lines()) / seconds,
                        (to.done().counts().tokens() - from.done().counts().tokens()) / seconds);
    }

    /** The time that so many bytes will take at this rate; empty if it cannot be said. */
    Optional<Duration> timeFor(long bytesLeft) {
        if (bytesLeft == 0) {
            return Optional.of(Duration.ZERO);
        }
        double seconds = bytesLeft / bytes;
        return bytes > 0 && seconds < LONGEST_SECONDS
                ? Optional.of(Duration.ofSeconds(Math.round(seconds)))
                : Optional.empty();
    }
}
