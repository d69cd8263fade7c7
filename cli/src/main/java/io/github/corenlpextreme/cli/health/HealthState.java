package io.github.corenlpextreme.cli.health;

import java.time.Duration;

/**
 * Where a part is in its life: from {@link StartingState} (any number of steps) to {@link WorkingState} to
 * {@link DrainingState} or {@link CompleteState}, never back. Times are of a steady clock, in nanoseconds.
 */
sealed interface HealthState {

    /**
     * A turn takes milliseconds when all is well. But it may rightly wait for Kafka: 10 s for a commit, 60 s
     * for room in the send buffer, 120 s for the last acknowledgement. After five minutes Kafka takes a worker's
     * lanes away as well.
     */
    Duration LONGEST_TURN = Duration.ofMinutes(5);

    /** Whether the process should be left alone; if not, only a restart can help. */
    ProbeResult live(long now);

    /** Whether the part does what it is there for. */
    ProbeResult ready();

    /** The loop has turned and takes work. */
    default HealthState working(long now) {
        return new WorkingState(now);
    }

    /** Takes no more work; the loop may still turn. */
    default HealthState draining(long now) {
        return new DrainingState(now);
    }

    /**
     * Before the loop.
     *
     * @param doing in words, such as "loading models"
     * @param atMost how long this may take
     */
    record StartingState(String doing, long since, Duration atMost) implements HealthState {

        @Override
        public ProbeResult live(long now) {
            return past(since, now, atMost)
                    ? new ProbeResult(false, doing + " takes longer than " + atMost.toSeconds() + " s")
                    : new ProbeResult(true, doing);
        }

        @Override
        public ProbeResult ready() {
            return new ProbeResult(false, doing);
        }
    }

    /** @param beat when the loop last turned */
    record WorkingState(long beat) implements HealthState {

        @Override
        public ProbeResult live(long now) {
            return turns(beat, now);
        }

        @Override
        public ProbeResult ready() {
            return new ProbeResult(true, "working");
        }
    }

    /** @param beat when the loop last turned, or when draining began */
    record DrainingState(long beat) implements HealthState {

        @Override
        public ProbeResult live(long now) {
            return turns(beat, now);
        }

        @Override
        public ProbeResult ready() {
            return new ProbeResult(false, "ending");
        }

        @Override
        public HealthState working(long now) {
            return new DrainingState(now);
        }
    }

    /** Nothing is left to do, so nothing can be late. */
    record CompleteState() implements HealthState {

        @Override
        public ProbeResult live(long now) {
            return new ProbeResult(true, "complete");
        }

        @Override
        public ProbeResult ready() {
            return new ProbeResult(true, "complete");
        }

        @Override
        public HealthState working(long now) {
            return this;
        }
    }

    private static ProbeResult turns(long beat, long now) {
        return past(beat, now, LONGEST_TURN)
                ? new ProbeResult(
                        false,
                        "the loop has not run for "
                                + Duration.ofNanos(now - beat).toSeconds() + " s")
                : new ProbeResult(true, "the loop is running");
    }

    private static boolean past(long since, long now, Duration limit) {
        return now - since > limit.toNanos();
    }
}
