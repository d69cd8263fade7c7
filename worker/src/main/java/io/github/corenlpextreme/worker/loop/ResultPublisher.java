package io.github.corenlpextreme.worker.loop;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.worker.annotate.ResultSink;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends results and tells which tasks are complete: finished by the sender and acknowledged by Kafka in
 * full. Thread-safe.
 */
public final class ResultPublisher implements ResultSink, TaskResults {

    private final LaneOutput output;
    private final Set<TopicKind> topics;
    private final Map<LaneTask, AtomicInteger> unacknowledged = new ConcurrentHashMap<>();
    private final Queue<LaneTask> complete = new ConcurrentLinkedQueue<>();

    /** @param topics those that the job has */
    public ResultPublisher(LaneOutput output, Set<TopicKind> topics) {
        this.output = output;
        this.topics = Set.copyOf(topics);
    }

    /** What has no topic is not sent: a replay need not say again where chunks are broken. */
    @Override
    public void send(LaneTask task, TopicKind topic, LaneMessage message) {
        if (!topics.contains(topic)) {
            return;
        }
        AtomicInteger count = count(task);
        count.incrementAndGet();
        output.send(topic, task.lane().number(), message, () -> decrement(task, count));
    }

    @Override
    public void finish(LaneTask task) {
        decrement(task, count(task));
    }

    @Override
    public @Nullable LaneTask pollComplete() {
        return complete.poll();
    }

    @Override
    public boolean allSafe() {
        return unacknowledged.isEmpty();
    }

    /** Starts at one, for the sender itself, so that a task is not complete before it is finished. */
    private AtomicInteger count(LaneTask task) {
        return unacknowledged.computeIfAbsent(task, t -> new AtomicInteger(1));
    }

    private void decrement(LaneTask task, AtomicInteger count) {
        if (count.decrementAndGet() == 0) {
            complete.add(task); // first, or the last task could be missed when all is safe
            unacknowledged.remove(task);
        }
    }
}
