package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.kafka.lane.DocumentParts;
import io.github.corenlpextreme.worker.progress.RecyclePolicy;
import io.github.corenlpextreme.worker.progress.TaskQueue;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks from a queue until its lifetime is over, or it is told to stop: one thread feeds,
 * several annotate, one emits. {@link #start} returns at once; {@link #ended} tells when the last
 * result has been handed to the sink.
 */
public final class TaskRunner implements TaskProgress, AutoCloseable {

    /** Ten times what a thread does of short lines while the emitter pauses, and of text no more than the next says. */
    private static final int DOCUMENTS_PER_THREAD = 256;

    private static final int MAX_TEXT_IN_FLIGHT = 1 << 20;
    private static final long TAKE_MILLIS = 100;
    private static final int FEED_AND_EMIT = 2;

    /**
     * How to run tasks.
     *
     * @param threads annotation threads, from 1
     * @param lifetime tells when to end
     * @param attempt whose results they are
     */
    public record RunnerSettings(int threads, RecyclePolicy lifetime, WorkAttempt attempt) {}

    /**
     * What becomes of a line, and who is told or asked.
     *
     * @param watchdog the one that {@code annotateLine} reports to
     */
    public record LineTreatment(AnnotateLine annotateLine, LineWatchdog watchdog, InFlightMarker naming) {}

    private final TaskFlow flow;
    private final ExecutorService annotating;
    private final ExecutorService loops;
    private final LineWatchdog watchdog;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    public TaskRunner(
            RunnerSettings settings, TaskQueue queue, InputContext reading, LineTreatment work, ResultSink sink) {
        this.watchdog = work.watchdog();
        this.annotating = Executors.newFixedThreadPool(settings.threads(), named("worker-annotate-"));
        this.loops = Executors.newFixedThreadPool(FEED_AND_EMIT, named("worker-loop-"));
        InFlightLimit limit = new InFlightLimit(DOCUMENTS_PER_THREAD * settings.threads(), MAX_TEXT_IN_FLIGHT);
        this.flow = new TaskFlow(
                new TaskFlow.FlowTasks(queue, settings.lifetime()),
                reading,
                new LineWork(work.annotateLine(), work.naming(), annotating, limit),
                new TaskFlow.ResultSending(sink, settings.attempt(), DocumentParts.MAX_PART_BYTES));
    }

    /** Starts the threads. */
    public void start() {
        loops.execute(() -> run(this::feed));
        loops.execute(() -> run(this::emit));
        watchdog.start(ended::completeExceptionally);
    }

    /** Ends after the task being fed. */
    public void stop() {
        flow.stop();
    }

    @Override
    public boolean ended(long millis) throws ExecutionException, InterruptedException {
        try {
            ended.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    @Override
    public boolean stopped() {
        return flow.stopped();
    }

    @Override
    public boolean exhausted() {
        return flow.exhausted();
    }

    /** Ends all threads, whatever they are doing. */
    @Override
    public void close() {
        flow.stop();
        loops.shutdownNow();
        annotating.shutdownNow();
        watchdog.close();
    }

    private void feed() throws IOException, InterruptedException {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = flow.feed(TAKE_MILLIS);
        }
    }

    private void emit() throws InterruptedException, ExecutionException {
        flow.emitAll();
        ended.complete(null);
    }

    /** A failure of one loop ends both: the process cannot vouch for what it has not sent. */
    private void run(RunnerLoop loop) {
        try {
            loop.run();
        } catch (ExecutionException e) {
            ended.completeExceptionally(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended.completeExceptionally(e);
        } catch (Exception | Error e) {
            ended.completeExceptionally(e);
        }
    }

    private interface RunnerLoop {
        void run() throws IOException, InterruptedException, ExecutionException;
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            // CoreNLP's parsers and regular expressions recurse deeply on long sentences.
            Thread thread = new Thread(null, task, prefix + number.getAndIncrement(), 64L << 20);
            thread.setDaemon(true);
            return thread;
        };
    }
}
