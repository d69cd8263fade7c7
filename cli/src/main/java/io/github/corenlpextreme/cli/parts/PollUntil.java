package io.github.corenlpextreme.cli.parts;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Looks for a job, or for the Kafka it is to be on, again and again until it is there or the time is up.
 *
 * @param lookup one look, for so long at most
 */
record PollUntil<T>(Function<Duration, T> lookup, CommandClock clock) {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** For a look without waiting: what a Kafka that is up never needs. */
    private static final Duration SINGLE_LOOK = Duration.ofSeconds(30);

    private static final Duration ONE_OF_MANY = Duration.ofSeconds(10);

    /**
     * Waits.
     *
     * @param limit after which no further look begins; zero for a single look
     * @param onWait run once if the first look is not enough
     * @return what the last look has found
     */
    T until(Predicate<T> enough, Duration limit, Runnable onWait) {
        long begun = clock.nanos().getAsLong();
        T seen = lookup.apply(limit.isZero() ? SINGLE_LOOK : ONE_OF_MANY);
        if (!enough.test(seen) && !limit.isZero()) {
            onWait.run();
        }
        while (!enough.test(seen) && clock.nanos().getAsLong() - begun < limit.toNanos()) {
            clock.pause().accept(PAUSE);
            seen = lookup.apply(ONE_OF_MANY);
        }
        return seen;
    }
}
