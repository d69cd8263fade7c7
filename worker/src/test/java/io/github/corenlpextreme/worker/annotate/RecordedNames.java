package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.worker.progress.LaneTask;
import java.util.Queue;

/** Keeps the lines that were named, and {@link #NOBODY} where none was any more. */
record RecordedNames(Queue<Long> named) implements InFlightMarker {

    static final long NOBODY = -1;

    @Override
    public void markInFlight(LaneTask task, long line) {
        named.add(line);
    }

    @Override
    public void nobody() {
        named.add(NOBODY);
    }
}
