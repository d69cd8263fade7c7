package io.github.corenlpextreme.writer.loop;

import io.github.corenlpextreme.protocol.plan.PlanStep;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells a lane that is stalled from one that is only slow: long enough without anything, and people want to
 * know where to look. Times are readings of one nano clock. Used by one thread.
 */
final class StallDetector {

    static final Duration LONG = Duration.ofSeconds(60);

    private long since;

    StallDetector(long now) {
        since = now;
    }

    /** Something that was waited for has arrived. */
    void arrived(long now) {
        since = now;
    }

    /**
     * The wait for a step, once it is worth a word.
     *
     * @param step that is waited for
     */
    Optional<LaneStall> longWait(PlanStep step, int lane, long now) {
        Duration time = Duration.ofNanos(now - since);
        return time.compareTo(LONG) < 0 ? Optional.empty() : Optional.of(new LaneStall(step, lane, time));
    }
}
