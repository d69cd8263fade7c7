package io.github.corenlpextreme.local.progress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When to show something again: at a new phase at once, otherwise after an interval. Used by one thread at a time. */
final class RefreshThrottle {

    private final long intervalNanos;
    private @Nullable RunPhase shownPhase;
    private long shownAt;

    RefreshThrottle(Duration interval) {
        this.intervalNanos = interval.toNanos();
    }

    /** Whether it is time; if so, it counts as shown. */
    boolean isDue(long now, RunPhase phase) {
        boolean due = phase != shownPhase || now - shownAt >= intervalNanos;
        if (due) {
            shownPhase = phase;
            shownAt = now;
        }
        return due;
    }
}
