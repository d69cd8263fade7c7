package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.worker.annotate.Naming;
import io.github.corenlpextreme.worker.progress.Task;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Carries the lines that are to be named from the feeding thread, which waits, to the poll thread, which alone may
 * commit. The feeding thread is interrupted when the worker ends, so it cannot wait for ever.
 */
final class NamingRequests implements Naming {

    /** A line to be named, or that none is any more. */
    record Request(Optional<Named> line, CountDownLatch known) {}

    /** One line of a task, by where its content starts in its file. */
    record Named(Task task, long line) {}

    private final SynchronousQueue<Request> requests = new SynchronousQueue<>();

    @Override
    public void alone(Task task, long line) throws InterruptedException {
        ask(Optional.of(new Named(task, line)));
    }

    @Override
    public void nobody() throws InterruptedException {
        ask(Optional.empty());
    }

    private void ask(Optional<Named> line) throws InterruptedException {
        Request request = new Request(line, new CountDownLatch(1));
        requests.put(request);
        request.known().await();
    }

    /** The next request, waiting up to {@code millis} for one; null if there is none. */
    @Nullable
    Request poll(long millis) throws InterruptedException {
        return requests.poll(millis, TimeUnit.MILLISECONDS);
    }
}
