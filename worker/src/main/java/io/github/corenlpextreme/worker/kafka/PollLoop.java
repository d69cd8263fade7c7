package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.kafka.LaneCodec;
import io.github.corenlpextreme.protocol.kafka.LaneSender;
import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanCheck;
import io.github.corenlpextreme.worker.annotate.TaskRunner;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.Task;
import io.github.corenlpextreme.worker.progress.TaskQueue;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The one thread that talks to the consumer: polls, hands over, commits. It never annotates and never
 * waits long, so the worker stays in its group however long a document takes.
 */
final class PollLoop {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final int ENOUGH_WAITING = 32;
    private static final long COMMIT_INTERVAL_NANOS = Duration.ofMillis(500).toNanos();

    private final JobPlan plan;
    private final PlanCheck check;
    private final LaneCodec codec;
    private final WorkConsumer consumer;
    private final LaneSender sender;
    private final ResultPublisher results;
    private final TaskQueue queue;
    private final WorkerWatch watch;
    private long lastCommit = System.nanoTime();

    PollLoop(JobPlan plan, LaneCodec codec, WorkConsumer consumer, Tasks tasks, WorkerWatch watch) {
        this.plan = plan;
        this.check = new PlanCheck(plan);
        this.codec = codec;
        this.consumer = consumer;
        this.sender = tasks.sender();
        this.results = tasks.results();
        this.queue = tasks.queue();
        this.watch = watch;
    }

    /** Tasks that wait, tasks that are done, and what sends their results. */
    record Tasks(TaskQueue queue, ResultPublisher results, LaneSender sender) {}

    /**
     * Polls until the runner has ended or its time is up, then commits what is complete.
     *
     * @param outOfTime whether what is not complete is to be left to a successor
     * @throws ExecutionException if the runner has failed
     */
    void run(TaskRunner runner, BooleanSupplier outOfTime) throws ExecutionException, InterruptedException {
        boolean ended = false;
        while (!ended && !outOfTime.getAsBoolean()) {
            sender.failIfRefused();
            takeWork(runner);
            noteComplete();
            commitIfDue();
            ended = runner.ended(0);
        }
        if (ended) {
            sender.flush();
        }
        noteComplete();
        consumer.commit();
    }

    private void takeWork(TaskRunner runner) {
        if (runner.exhausted() || runner.stopped()) {
            consumer.pauseAll();
            watch.draining();
        } else {
            consumer.balance(queue::size, ENOUGH_WAITING);
            watch.working();
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            Lane lane = consumer.laneOf(record);
            Message message = codec.decode(record, check);
            long tenure = consumer.take(lane, record.offset());
            queue.add(new Task(lane, record.offset(), tenure, plan.stepOf(message, lane.number()), message));
        }
    }

    private void noteComplete() {
        for (Task task = results.pollComplete(); task != null; task = results.pollComplete()) {
            consumer.complete(task);
        }
    }

    private void commitIfDue() {
        if (System.nanoTime() - lastCommit >= COMMIT_INTERVAL_NANOS) {
            consumer.commit();
            lastCommit = System.nanoTime();
        }
    }
}
