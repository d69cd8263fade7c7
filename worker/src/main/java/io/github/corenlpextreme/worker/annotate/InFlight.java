package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.worker.cut.Line;
import io.github.corenlpextreme.worker.progress.Task;
import java.util.concurrent.BlockingQueue;
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

    InFlight(
            BlockingQueue<Emission> emissions,
            InFlightLimit limit,
            ExecutorService threads,
            AnnotateLine annotateLine) {
        this.emissions = emissions;
        this.limit = limit;
        this.threads = threads;
        this.annotateLine = annotateLine;
    }

    void add(Task task, Topic topic, Message message) throws InterruptedException {
        emissions.put(new Emission.Ready(task, topic, message));
    }

    void annotate(Task task, long chunk, String file, Line line) throws InterruptedException {
        long bytes = line instanceof Line.Whole ? line.length() : 0;
        limit.acquire(bytes);
        Future<DocumentResult> result = threads.submit(() -> annotateLine.annotate(file, line));
        emissions.put(new Emission.Document(task, chunk, result, bytes));
    }

    void close(Task task) throws InterruptedException {
        emissions.put(new Emission.Close(task));
    }

    void end() throws InterruptedException {
        emissions.put(new Emission.End());
    }
}
