package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.worker.progress.RecyclePolicy;
import io.github.corenlpextreme.worker.progress.TaskQueue;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The way of tasks from a queue through annotation to the sink, one step at a time: has no thread of its own. One
 * thread feeds and one emits; the other methods may be called by any.
 */
public final class TaskFlow {

    private static final int EMISSIONS = 4096;

    /**
     * Which tasks.
     *
     * @param lifetime tells when to take no more
     */
    public record FlowTasks(TaskQueue queue, RecyclePolicy lifetime) {}

    /**
     * Where the results go.
     *
     * @param attempt whose results they are
     * @param partBytes the most bytes of a document in one message
     */
    public record ResultSending(ResultSink sink, WorkAttempt attempt, int partBytes) {}

    private final FlowTasks tasks;
    private final BlockingQueue<PendingOutput> emissions = new LinkedBlockingQueue<>(EMISSIONS);
    private final DocumentsInFlight inFlight;
    private final InFlightRoom room;
    private final LineFeeder feeder;
    private final ResultEmitter emitter;
    private volatile boolean stopped; // written by the thread that stops, read by the feeding thread

    public TaskFlow(FlowTasks tasks, InputContext reading, LineWork work, ResultSending sending) {
        this.tasks = tasks;
        this.room = work.room();
        this.inFlight = new DocumentsInFlight(emissions, work);
        this.feeder = new LineFeeder(reading, sending.sink(), inFlight);
        this.emitter = new ResultEmitter(emissions, room, sending.sink(), sending.attempt(), sending.partBytes());
    }

    /** Feeds no task after the one being fed. */
    public void stop() {
        stopped = true;
    }

    public boolean stopped() {
        return stopped;
    }

    /** Whether nothing more is fed, because this process is to be replaced. */
    public boolean exhausted() {
        return tasks.lifetime().overBecause().isPresent();
    }

    /**
     * Feeds the next task to its end, waiting up to {@code millis} for one.
     *
     * @return whether there is more to feed; false is said once, after the last
     */
    public boolean feed(long millis) throws IOException, InterruptedException {
        if (stopped || exhausted()) {
            inFlight.end();
            return false;
        }
        Optional<LaneTask> task = tasks.queue().take(millis);
        if (task.isPresent()) {
            feeder.feed(task.get());
            tasks.lifetime().count(task.get());
        }
        return true;
    }

    /** Emits until the last result has been handed to the sink. */
    void emitAll() throws InterruptedException, ExecutionException {
        emitter.run();
    }

    /** What has been fed and not been handed to the sink. */
    public int emissions() {
        return emissions.size();
    }

    /**
     * Emits the next that has been fed, if there is any.
     *
     * @return whether more may follow; false is said once, after the last
     */
    public boolean emit() throws InterruptedException, ExecutionException {
        PendingOutput next = emissions.poll();
        if (next == null) {
            room.release();
            return true;
        }
        return emitter.emit(next);
    }
}
