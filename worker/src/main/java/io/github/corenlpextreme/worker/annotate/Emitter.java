package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.kafka.DocumentParts;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.message.SpanClosed;
import io.github.corenlpextreme.worker.progress.Task;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;

/**
 * Sends results in the order in which their tasks were fed, waiting for each document in turn. While it
 * waits for a slow one, later ones are annotated already. Runs on one thread, {@code worker-emit}.
 */
final class Emitter {

    private final BlockingQueue<Emission> emissions;
    private final InFlightLimit inFlight;
    private final ResultSink sink;
    private final String attempt;
    private Counts counts = Counts.ZERO; // of the task being emitted

    /**
     * Makes an emitter.
     *
     * @param attempt unlike that of any other worker process of the job
     */
    Emitter(BlockingQueue<Emission> emissions, InFlightLimit inFlight, ResultSink sink, String attempt) {
        this.emissions = emissions;
        this.inFlight = inFlight;
        this.sink = sink;
        this.attempt = attempt;
    }

    void run() throws InterruptedException, ExecutionException {
        for (Emission next = emissions.take(); !(next instanceof Emission.End); next = emissions.take()) {
            if (next instanceof Emission.Ready ready) {
                sink.send(ready.task(), ready.topic(), ready.message());
            } else if (next instanceof Emission.Document document) {
                send(document);
            } else if (next instanceof Emission.Close close) {
                close(close.task());
            }
        }
    }

    private void send(Emission.Document document) throws InterruptedException, ExecutionException {
        DocumentResult result = document.result().get();
        DocumentPart whole = new DocumentPart(
                result.file(), document.chunk(), result.range(), 0, true, attempt, result.outcome(), result.rendered());
        for (DocumentPart part : DocumentParts.of(whole)) {
            sink.send(document.task(), resultsOf(document.task()), part);
        }
        counts = counts.plus(result.outcome().counts());
        inFlight.release(document.bytes());
    }

    private void close(Task task) {
        if (task.message() instanceof Chunk chunk) {
            sink.send(task, resultsOf(task), new ChunkClosed(chunk.chunk(), counts));
        } else if (task.message() instanceof Span span) {
            sink.send(task, resultsOf(task), new SpanClosed(span.chunk(), span.range(), counts));
        }
        counts = Counts.ZERO;
        sink.finish(task);
    }

    static Topic resultsOf(Task task) {
        return switch (task.lane().topic()) {
            case SPANS -> Topic.SPAN_RESULTS;
            case RETRIES -> Topic.RETRIED;
            default -> Topic.RESULTS;
        };
    }
}
