package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
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
final class ResultPublisher implements ResultSink {

    private final LaneSender sender;
    private final Set<TopicKind> topics;
    private final Map<LaneTask, AtomicInteger> unacknowledged = new ConcurrentHashMap<>();
    private final Queue<LaneTask> complete = new ConcurrentLinkedQueue<>();

    ResultPublisher(LaneSender sender, TopicLayout names) {
        this.sender = sender;
        this.topics = names.own();
    }

    /** What has no topic is not sent: where chunks are replayed, nobody has to be told again where they are broken. */
    @Override
    public void send(LaneTask task, TopicKind topic, LaneMessage message) {
        if (!topics.contains(topic)) {
            return;
        }
        AtomicInteger count = count(task);
        count.incrementAndGet();
        sender.send(topic, task.lane().number(), message, () -> decrement(task, count));
    }

    @Override
    public void finish(LaneTask task) {
        decrement(task, count(task));
    }

    /** A task that became complete since the last call, or null. */
    @Nullable
    LaneTask pollComplete() {
        return complete.poll();
    }

    /** Starts at one, for the sender itself, so that a task is not complete before it is finished. */
    private AtomicInteger count(LaneTask task) {
        return unacknowledged.computeIfAbsent(task, t -> new AtomicInteger(1));
    }

    private void decrement(LaneTask task, AtomicInteger count) {
        if (count.decrementAndGet() == 0) {
            unacknowledged.remove(task);
            complete.add(task);
        }
    }
}
