package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.lane.DocumentParts;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.message.SpanClosed;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends results in the order in which their tasks were fed. While it waits for a slow document, later ones
 * are annotated already. It works in bursts, and makes room for more documents after each: being woken for every
 * single one, and waking the feeding thread, would take the annotation threads' cores away. Runs on one thread,
 * {@code worker-emit}.
 */
final class ResultEmitter {

    /** Time for about 60 short lines with {@code tokenize} alone: a small part of what may be in flight. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final BlockingQueue<PendingOutput> emissions;
    private final InFlightRoom inFlight;
    private final ResultSink sink;
    private final WorkAttempt attempt;
    private final int partBytes;
    private ContentCounts counts = ContentCounts.ZERO; // of the task being emitted

    /** @param partBytes the most bytes of a document in one message */
    ResultEmitter(
            BlockingQueue<PendingOutput> emissions,
            InFlightRoom inFlight,
            ResultSink sink,
            WorkAttempt attempt,
            int partBytes) {
        this.emissions = emissions;
        this.inFlight = inFlight;
        this.sink = sink;
        this.attempt = attempt;
        this.partBytes = partBytes;
    }

    void run() throws InterruptedException, ExecutionException {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = emit(next());
        }
    }

    /** Does what comes next, and waits for it if it is not done; returns whether anything follows. */
    boolean emit(PendingOutput next) throws InterruptedException, ExecutionException {
        if (next instanceof PendingOutput.PendingMessage ready) {
            sink.send(ready.task(), ready.topic(), ready.message());
        } else if (next instanceof PendingOutput.PendingDocument document) {
            send(document);
        } else if (next instanceof PendingOutput.PendingClose close) {
            close(close.task());
        }
        return !(next instanceof PendingOutput.PendingEnd);
    }

    private PendingOutput next() throws InterruptedException {
        PendingOutput next = emissions.poll();
        if (next != null) {
            return next;
        }
        inFlight.release(); // before any wait, or the feeding thread would wait for us
        return emissions.take();
    }

    private void send(PendingOutput.PendingDocument document) throws InterruptedException, ExecutionException {
        if (!document.result().isDone()) {
            inFlight.release();
            LockSupport.parkNanos(PAUSE_NANOS); // then wait for it in earnest
        }
        DocumentResult result = document.result().get();
        DocumentPart whole = new DocumentPart(
                result.file(),
                document.chunk(),
                result.source(),
                0,
                true,
                attempt.name(),
                result.outcome(),
                result.rendered());
        for (DocumentPart part : DocumentParts.of(whole, partBytes)) {
            sink.send(document.task(), resultsOf(document.task()), part);
        }
        counts = counts.plus(result.outcome().counts());
        inFlight.sent(document.bytes());
    }

    private void close(LaneTask task) {
        if (task.message() instanceof Chunk chunk) {
            sink.send(task, resultsOf(task), new ChunkClosed(chunk.chunk(), counts, attempt.engines()));
        } else if (task.message() instanceof Span span) {
            sink.send(task, resultsOf(task), new SpanClosed(span.chunk(), span.range(), counts));
        }
        counts = ContentCounts.ZERO;
        sink.finish(task);
    }

    static TopicKind resultsOf(LaneTask task) {
        return switch (task.lane().topic()) {
            case SPANS -> TopicKind.SPAN_RESULTS;
            case RETRIES -> TopicKind.RETRIED;
            default -> TopicKind.RESULTS;
        };
    }
}
