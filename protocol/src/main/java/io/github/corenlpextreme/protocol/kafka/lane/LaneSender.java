package io.github.corenlpextreme.protocol.kafka.lane;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages into lanes, in order within each. After the first refusal it sends nothing more: what
 * follows a gap is of no use to any reader. Thread-safe.
 */
public final class LaneSender implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final KafkaProducer<byte[], byte[]> producer;
    private final RecordCodec codec;
    private final AuthorizationErrors refusals;
    private final AtomicReference<@Nullable JobKafkaException> refusal =
            new AtomicReference<>(); // written by Kafka's thread

    public LaneSender(ClientSettings settings, RecordCodec codec) {
        this.producer = new KafkaProducer<>(settings.producer());
        this.codec = codec;
        this.refusals = new AuthorizationErrors(settings);
    }

    /** Sends a message; may block while too much is under way. */
    public void send(TopicKind topic, int lane, LaneMessage message) {
        send(topic, lane, message, () -> {});
    }

    /**
     * Sends a message; may block while too much is under way.
     *
     * @param onAcknowledged run on Kafka's thread when the message is safe; must not block
     * @throws JobKafkaException if Kafka has refused an earlier message
     */
    public void send(TopicKind topic, int lane, LaneMessage message, Runnable onAcknowledged) {
        sendForOffset(topic, lane, message, offset -> onAcknowledged.run());
    }

    /**
     * Sends a message; may block while too much is under way.
     *
     * @param onAcknowledged given the message's offset on Kafka's thread when it is safe, lane by lane in the order of
     *     sending; given -1 if Kafka remembers only that it had taken it before; must not block
     * @throws JobKafkaException if Kafka has refused an earlier message
     */
    public void sendForOffset(TopicKind topic, int lane, LaneMessage message, LongConsumer onAcknowledged) {
        failIfRefused();
        Future<RecordMetadata> unused = producer.send(codec.encode(topic, lane, message), (metadata, error) -> {
            if (error == null) {
                onAcknowledged.accept(metadata.hasOffset() ? metadata.offset() : -1);
            } else {
                refusal.compareAndSet(null, asJobError(error, codec.names().name(topic)));
            }
        });
    }

    /**
     * Waits until Kafka has acknowledged everything sent.
     *
     * @throws JobKafkaException if it has refused something
     */
    public void flush() {
        producer.flush();
        failIfRefused();
    }

    /** @throws JobKafkaException if Kafka has refused something */
    public void failIfRefused() {
        JobKafkaException refused = refusal.get();
        if (refused != null) {
            throw refused;
        }
    }

    private JobKafkaException asJobError(Exception error, String topic) {
        return error instanceof AuthorizationException refused
                ? refusals.of(refused, AccessRight.onTopic("Write", topic))
                : new JobKafkaException(
                        "Kafka did not accept a message for topic " + topic + ": " + error.getMessage(), error);
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }
}
