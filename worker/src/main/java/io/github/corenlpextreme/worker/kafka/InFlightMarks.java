package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.worker.annotate.InFlightMarker;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Carries the lines that are to be named from the feeding thread, which waits, to the poll thread, which alone may
 * commit. The feeding thread is interrupted when the worker ends, so it cannot wait for ever.
 */
final class InFlightMarks implements InFlightMarker {

    /** A line to be named, or that none is any more. */
    record MarkRequest(Optional<MarkedLine> line, CountDownLatch known) {}

    /** One line of a task, by where its content starts in its file. */
    record MarkedLine(LaneTask task, long line) {}

    private final SynchronousQueue<MarkRequest> requests = new SynchronousQueue<>();

    @Override
    public void markInFlight(LaneTask task, long line) throws InterruptedException {
        ask(Optional.of(new MarkedLine(task, line)));
    }

    @Override
    public void nobody() throws InterruptedException {
        ask(Optional.empty());
    }

    private void ask(Optional<MarkedLine> line) throws InterruptedException {
        MarkRequest request = new MarkRequest(line, new CountDownLatch(1));
        requests.put(request);
        request.known().await();
    }

    /** The next request, waiting up to {@code millis} for one; null if there is none. */
    @Nullable
    MarkRequest poll(long millis) throws InterruptedException {
        return requests.poll(millis, TimeUnit.MILLISECONDS);
    }
}
