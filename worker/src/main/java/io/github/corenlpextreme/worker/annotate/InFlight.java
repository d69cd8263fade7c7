package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.worker.cut.Line;
import io.github.corenlpextreme.worker.progress.Task;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * What is under way: documents go to the annotation threads, and everything into one line in which it
 * will be sent. All methods wait while too much is under way. Used by the feeding thread.
 */
final class InFlight {

    private final BlockingQueue<Emission> emissions;
    private final InFlightLimit limit;
    private final ExecutorService threads;
    private final AnnotateLine annotateLine;
    private final Naming naming;
    private boolean named;

    InFlight(
            BlockingQueue<Emission> emissions,
            InFlightLimit limit,
            ExecutorService threads,
            AnnotateLine annotateLine,
            Naming naming) {
        this.emissions = emissions;
        this.limit = limit;
        this.threads = threads;
        this.annotateLine = annotateLine;
        this.naming = naming;
    }

    void add(Task task, Topic topic, Message message) throws InterruptedException {
        emissions.put(new Emission.Ready(task, topic, message));
    }

    void annotate(Task task, long chunk, String file, Line line) throws InterruptedException {
        Optional<DocumentResult> foregone = annotateLine.foregone(file, line, task.history());
        long bytes = line instanceof Line.Whole ? line.length() : 0;
        Future<DocumentResult> result;
        if (foregone.isPresent()) {
            limit.acquire(bytes);
            result = CompletableFuture.completedFuture(foregone.get());
        } else if (task.history().isSuspect()) {
            result = annotateAlone(task, file, (Line.Whole) line);
            limit.acquire(bytes);
        } else {
            endAlone();
            limit.acquire(bytes);
            result = threads.submit(() -> annotateLine.annotate(task, file, (Line.Whole) line));
        }
        emissions.put(new Emission.Document(task, chunk, result, bytes));
    }

    /** With nothing else under way, so that it is to blame if this process dies; done when this returns. */
    private Future<DocumentResult> annotateAlone(Task task, String file, Line.Whole line) throws InterruptedException {
        limit.acquireAll();
        try {
            naming.alone(task, line.offset());
            named = true;
            CountDownLatch done = new CountDownLatch(1);
            Future<DocumentResult> annotating = threads.submit(() -> {
                try {
                    return annotateLine.annotate(task, file, line);
                } finally {
                    done.countDown();
                }
            });
            done.await();
            return annotating;
        } finally {
            limit.releaseAll();
        }
    }

    /** The last line that was alone must not be blamed for what others do. */
    private void endAlone() throws InterruptedException {
        if (named) {
            naming.nobody();
            named = false;
        }
    }

    void close(Task task) throws InterruptedException {
        emissions.put(new Emission.Close(task));
    }

    void end() throws InterruptedException {
        emissions.put(new Emission.End());
    }
}
