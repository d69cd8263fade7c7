package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.worker.cut.InputLine;
import io.github.corenlpextreme.worker.progress.LaneTask;
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
final class DocumentsInFlight {

    private final BlockingQueue<PendingOutput> emissions;
    private final InFlightRoom room;
    private final ExecutorService threads;
    private final LineProcessing lines;
    private final InFlightMarker naming;
    private boolean named;

    DocumentsInFlight(BlockingQueue<PendingOutput> emissions, LineWork work) {
        this.emissions = emissions;
        this.room = work.room();
        this.threads = work.threads();
        this.lines = work.lines();
        this.naming = work.naming();
    }

    void add(LaneTask task, TopicKind topic, LaneMessage message) throws InterruptedException {
        emissions.put(new PendingOutput.PendingMessage(task, topic, message));
    }

    void annotate(LaneTask task, long chunk, String file, InputLine line) throws InterruptedException {
        Optional<DocumentResult> foregone = lines.preclassified(file, line, task.history());
        long bytes = line instanceof InputLine.WholeLine ? line.length() : 0;
        Future<DocumentResult> result;
        if (foregone.isPresent()) {
            room.acquire(bytes);
            result = CompletableFuture.completedFuture(foregone.get());
        } else if (task.history().isSuspect()) {
            result = annotateAlone(task, file, (InputLine.WholeLine) line);
            room.acquire(bytes);
        } else {
            endAlone();
            room.acquire(bytes);
            result = threads.submit(() -> lines.annotate(task, file, (InputLine.WholeLine) line));
        }
        emissions.put(new PendingOutput.PendingDocument(task, chunk, result, bytes));
    }

    /** With nothing else under way, so that it is to blame if this process dies; done when this returns. */
    private Future<DocumentResult> annotateAlone(LaneTask task, String file, InputLine.WholeLine line)
            throws InterruptedException {
        room.acquireAll();
        try {
            naming.markInFlight(task, line.offset());
            named = true;
            CountDownLatch done = new CountDownLatch(1);
            Future<DocumentResult> annotating = threads.submit(() -> {
                try {
                    return lines.annotate(task, file, line);
                } finally {
                    done.countDown();
                }
            });
            done.await();
            return annotating;
        } finally {
            room.releaseAll();
        }
    }

    /** The last line that was alone must not be blamed for what others do. */
    private void endAlone() throws InterruptedException {
        if (named) {
            naming.clearInFlight();
            named = false;
        }
    }

    void close(LaneTask task) throws InterruptedException {
        emissions.put(new PendingOutput.PendingClose(task));
    }

    void end() throws InterruptedException {
        emissions.put(new PendingOutput.PendingEnd());
    }
}
