package io.github.corenlpextreme.cli.progress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When to show something again: at a new phase at once, otherwise after an interval. Used by one thread at a time. */
final class Pacing {

    private final long intervalNanos;
    private @Nullable Phase shownPhase;
    private long shownAt;

    Pacing(Duration interval) {
        this.intervalNanos = interval.toNanos();
    }

    /** Whether it is time; if so, it counts as shown. */
    boolean isDue(long now, Phase phase) {
        boolean due = phase != shownPhase || now - shownAt >= intervalNanos;
        if (due) {
            shownPhase = phase;
            shownAt = now;
        }
        return due;
    }
}
