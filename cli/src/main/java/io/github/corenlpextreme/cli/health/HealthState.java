package io.github.corenlpextreme.cli.health;

import java.time.Duration;

/**
 * Where a part is in its life: from {@link Starting} (any number of steps) to {@link Working} to
 * {@link Draining} or {@link Complete}, never back. Times are of a steady clock, in nanoseconds.
 */
sealed interface HealthState {

    /** Whether the process should be left alone; if not, only a restart can help. */
    Answer live(long now);

    /** Whether the part does what it is there for. */
    Answer ready();

    /** The loop has turned and takes work. */
    default HealthState working(long now) {
        return new Working(now);
    }

    /** Takes no more work; the loop may still turn. */
    default HealthState draining(long now) {
        return new Draining(now);
    }

    /**
     * Before the loop.
     *
     * @param doing in words, such as "loading models"
     * @param atMost how long this may take
     */
    record Starting(String doing, long since, Duration atMost) implements HealthState {

        @Override
        public Answer live(long now) {
            return past(since, now, atMost)
                    ? new Answer(false, doing + " takes longer than " + atMost.toSeconds() + " s")
                    : new Answer(true, doing);
        }

        @Override
        public Answer ready() {
            return new Answer(false, doing);
        }
    }

    /** @param beat when the loop last turned */
    record Working(long beat) implements HealthState {

        @Override
        public Answer live(long now) {
            return turns(beat, now);
        }

        @Override
        public Answer ready() {
            return new Answer(true, "working");
        }
    }

    /** @param beat when the loop last turned, or when draining began */
    record Draining(long beat) implements HealthState {

        @Override
        public Answer live(long now) {
            return turns(beat, now);
        }

        @Override
        public Answer ready() {
            return new Answer(false, "ending");
        }

        @Override
        public HealthState working(long now) {
            return new Draining(now);
        }
    }

    /** Nothing is left to do, so nothing can be late. */
    record Complete() implements HealthState {

        @Override
        public Answer live(long now) {
            return new Answer(true, "complete");
        }

        @Override
        public Answer ready() {
            return new Answer(true, "complete");
        }

        @Override
        public HealthState working(long now) {
            return this;
        }
    }

    private static Answer turns(long beat, long now) {
        return past(beat, now, Health.LONGEST_TURN)
                ? new Answer(
                        false,
                        "the loop has not turned for "
                                + Duration.ofNanos(now - beat).toSeconds() + " s")
                : new Answer(true, "the loop turns");
    }

    private static boolean past(long since, long now, Duration limit) {
        return now - since > limit.toNanos();
    }
}
