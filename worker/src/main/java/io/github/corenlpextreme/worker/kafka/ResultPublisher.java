package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.Message;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.kafka.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.KafkaTroubleException;
import io.github.corenlpextreme.protocol.kafka.LaneCodec;
import io.github.corenlpextreme.worker.annotate.ResultSink;
import io.github.corenlpextreme.worker.progress.Task;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

/**
 * Sends results and tells which tasks are complete: finished by the sender and acknowledged by Kafka in
 * full. After the first refusal it sends nothing more, because what follows a gap is of no use. Thread-safe.
 */
final class ResultPublisher implements ResultSink, AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final LaneCodec codec;
    private final Map<Task, AtomicInteger> unacknowledged = new ConcurrentHashMap<>();
    private final Queue<Task> complete = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Exception> refusal = new AtomicReference<>();

    ResultPublisher(ClientSettings settings, LaneCodec codec) {
        this.producer = new KafkaProducer<>(settings.producer());
        this.codec = codec;
    }

    @Override
    public void send(Task task, Topic topic, Message message) {
        failIfRefused();
        AtomicInteger count = count(task);
        count.incrementAndGet();
        producer.send(codec.encode(topic, task.lane().number(), message), (metadata, error) -> {
            if (error != null) {
                refusal.compareAndSet(null, error);
            } else {
                decrement(task, count);
            }
        });
    }

    @Override
    public void finish(Task task) {
        decrement(task, count(task));
    }

    /** A task that became complete since the last call, or null. */
    @Nullable Task pollComplete() {
        return complete.poll();
    }

    /**
     * Waits until everything sent has been acknowledged.
     *
     * @throws KafkaTroubleException if something was refused
     */
    void flush() {
        producer.flush();
        failIfRefused();
    }

    void failIfRefused() {
        Exception refused = refusal.get();
        if (refused != null) {
            throw new KafkaTroubleException("Kafka did not take a result: " + refused.getMessage(), refused);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    /** Starts at one, for the sender itself, so that a task is not complete before it is finished. */
    private AtomicInteger count(Task task) {
        return unacknowledged.computeIfAbsent(task, t -> new AtomicInteger(1));
    }

    private void decrement(Task task, AtomicInteger count) {
        if (count.decrementAndGet() == 0) {
            unacknowledged.remove(task);
            complete.add(task);
        }
    }
}
