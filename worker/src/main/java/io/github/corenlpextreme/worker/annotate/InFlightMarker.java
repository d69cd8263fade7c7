package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.worker.progress.LaneTask;

/** Makes known which line is being annotated, before it is. */
public interface InFlightMarker {

    /**
     * Returns when it is certain that the next process will know that this line was in flight, and no other.
     *
     * @param line where the line's content starts in its file, in bytes
     */
    void markInFlight(LaneTask task, long line) throws InterruptedException;

    /** Returns when it is certain that the next process will know that no line was in flight alone. */
    void clearInFlight() throws InterruptedException;
}
