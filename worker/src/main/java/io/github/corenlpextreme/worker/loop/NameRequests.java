package io.github.corenlpextreme.worker.loop;

import io.github.corenlpextreme.worker.progress.LaneTask;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines that are to be named before they are annotated. Asked by the poll thread. */
public interface NameRequests {

    /**
     * A line to be named, or that none is any more.
     *
     * @param known to be run as soon as it is committed
     */
    record MarkRequest(Optional<NamedLine> line, Runnable known) {}

    /** One line of a task, by where its content starts in its file. */
    record NamedLine(LaneTask task, long line) {}

    /** The next request, waiting up to {@code millis} for one; null if there is none. */
    @Nullable
    MarkRequest poll(long millis) throws InterruptedException;
}
