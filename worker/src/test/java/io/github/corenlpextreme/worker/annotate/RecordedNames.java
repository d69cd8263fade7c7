package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.worker.progress.LaneTask;
import java.util.Queue;

/** Keeps the lines that were named, and {@link #NO_HOLDER} where none was any more. */
record RecordedNames(Queue<Long> named) implements InFlightMarker {

    static final long NO_HOLDER = -1;

    @Override
    public void markInFlight(LaneTask task, long line) {
        named.add(line);
    }

    @Override
    public void clearInFlight() {
        named.add(NO_HOLDER);
    }
}
