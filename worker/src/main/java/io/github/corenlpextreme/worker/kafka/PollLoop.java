package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.TopicWatch;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanCheck;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.worker.annotate.RestartRequired;
import io.github.corenlpextreme.worker.annotate.TaskRunner;
import io.github.corenlpextreme.worker.crash.LaneRelease;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.worker.progress.TaskQueue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that talks to the consumer: polls, hands over, commits. It never annotates and never
 * waits long, so the worker stays in its group however long a document takes.
 */
final class PollLoop {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final int ENOUGH_WAITING = 32;
    private static final long ENOUGH_BYTES = 64 << 10;
    private static final long NEXT_LINE_MILLIS = 5;
    private static final long COMMIT_INTERVAL_NANOS = Duration.ofMillis(500).toNanos();
    private static final long LAST_COMMIT_NANOS = Duration.ofSeconds(5).toNanos();

    private final JobPlan plan;
    private final PlanCheck check;
    private final RecordCodec codec;
    private final WorkConsumer consumer;
    private final LaneSender sender;
    private final ResultPublisher results;
    private final TaskQueue queue;
    private final WorkerListener watch;
    private final InFlightMarks names;
    private InFlightMarks.@Nullable MarkRequest toName;
    private boolean naming;
    private long lastCommit = System.nanoTime();

    PollLoop(JobPlan plan, RecordCodec codec, WorkConsumer consumer, LoopTasks tasks, WorkerListener watch) {
        this.plan = plan;
        this.check = new PlanCheck(plan);
        this.codec = codec;
        this.consumer = consumer;
        this.sender = tasks.sender();
        this.results = tasks.results();
        this.queue = tasks.queue();
        this.names = tasks.names();
        this.watch = watch;
    }

    /** Tasks that wait, tasks that are done, lines that are to be named, and what sends results. */
    record LoopTasks(TaskQueue queue, ResultPublisher results, InFlightMarks names, LaneSender sender) {}

    /**
     * Polls until the runner has ended or its time is up, then commits what is complete.
     *
     * @param topics looked at by somebody else
     * @param outOfTime whether what is not complete is to be left to a successor
     * @throws ExecutionException if the runner has failed; if it needs a fresh process, that one will know why
     */
    void run(TaskRunner runner, TopicWatch topics, BooleanSupplier outOfTime)
            throws ExecutionException, InterruptedException {
        boolean ended = false;
        while (!ended && !outOfTime.getAsBoolean()) {
            topics.failIfChanged();
            sender.failIfRefused();
            takeWork(runner);
            beginWork();
            nameLines();
            noteComplete();
            commitIfDue();
            ended = ended(runner);
        }
        if (ended) {
            sender.flush();
        }
        noteComplete();
        commitForGood();
    }

    private boolean ended(TaskRunner runner) throws ExecutionException, InterruptedException {
        try {
            return runner.ended(0);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RestartRequired needed) {
                noteComplete();
                consumer.note(needed.task(), needed.line());
                commitForGood();
            }
            throw e;
        }
    }

    /** In a rebalance nothing can be committed; what is lost here costs the next process as much time again. */
    private void commitForGood() {
        long until = System.nanoTime() + LAST_COMMIT_NANOS;
        while (!consumer.commit(LaneRelease.FOR_GOOD) && System.nanoTime() - until < 0) {
            consumer.poll(POLL); // what it brings is the next process's
        }
    }

    private void takeWork(TaskRunner runner) {
        if (runner.exhausted() || runner.stopped()) {
            consumer.pauseAll();
            watch.draining();
        } else {
            consumer.balance(queue::size, ENOUGH_WAITING);
            consumer.askIfIdle();
            watch.working();
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(naming ? Duration.ZERO : POLL)) {
            Lane lane = consumer.laneOf(record);
            LaneMessage message = codec.decode(record, check);
            long tenure = consumer.take(lane, record.offset());
            TaskHistory history = consumer.historyOf(lane, record.offset());
            PlanStep step = plan.stepOf(message, lane.number());
            queue.add(new LaneTask(lane, record.offset(), tenure, step, message, history));
        }
    }

    /** What is begun without being known to be could kill one process after the other. */
    private void beginWork() {
        List<LaneTask> chosen = queue.choose(ENOUGH_BYTES);
        if (!chosen.isEmpty() && consumer.begin(chosen)) {
            queue.release();
        }
    }

    /** While a task is done line by line, everything waits for this; but the group must not wait for us. */
    private void nameLines() throws InterruptedException {
        long until = System.nanoTime() + POLL.toNanos();
        do {
            toName = toName == null ? names.poll(naming ? NEXT_LINE_MILLIS : 0) : toName;
            naming = toName != null;
            if (toName == null || !consumer.name(toName.line())) {
                return; // in a rebalance nothing can be committed; again after the next poll
            }
            toName.known().countDown();
            toName = null;
        } while (System.nanoTime() < until);
    }

    private void noteComplete() {
        for (LaneTask task = results.pollComplete(); task != null; task = results.pollComplete()) {
            consumer.complete(task);
        }
    }

    private void commitIfDue() {
        if (System.nanoTime() - lastCommit >= COMMIT_INTERVAL_NANOS) {
            consumer.commit(LaneRelease.NONE);
            lastCommit = System.nanoTime();
        }
    }
}
