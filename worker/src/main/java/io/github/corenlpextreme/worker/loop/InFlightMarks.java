package io.github.corenlpextreme.worker.loop;

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
public final class InFlightMarks implements InFlightMarker, NameRequests {

    private final SynchronousQueue<MarkRequest> requests = new SynchronousQueue<>();

    @Override
    public void markInFlight(LaneTask task, long line) throws InterruptedException {
        ask(Optional.of(new NamedLine(task, line)));
    }

    @Override
    public void clearInFlight() throws InterruptedException {
        ask(Optional.empty());
    }

    private void ask(Optional<NamedLine> line) throws InterruptedException {
        CountDownLatch known = new CountDownLatch(1);
        requests.put(new MarkRequest(line, known::countDown));
        known.await();
    }

    @Override
    public @Nullable MarkRequest poll(long millis) throws InterruptedException {
        return requests.poll(millis, TimeUnit.MILLISECONDS);
    }
}
