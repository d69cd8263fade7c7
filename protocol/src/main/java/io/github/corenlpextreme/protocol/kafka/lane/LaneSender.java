package io.github.corenlpextreme.protocol.kafka.lane;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.KafkaTroubleException;
import io.github.corenlpextreme.protocol.kafka.client.Refusals;
import io.github.corenlpextreme.protocol.kafka.client.Refusals.Right;
import io.github.corenlpextreme.protocol.message.Message;
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
 * follows a gap is of no use to anybody. Thread-safe.
 */
public final class LaneSender implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final KafkaProducer<byte[], byte[]> producer;
    private final LaneCodec codec;
    private final Refusals refusals;
    private final AtomicReference<@Nullable KafkaTroubleException> refusal =
            new AtomicReference<>(); // written by Kafka's thread

    public LaneSender(ClientSettings settings, LaneCodec codec) {
        this.producer = new KafkaProducer<>(settings.producer());
        this.codec = codec;
        this.refusals = new Refusals(settings);
    }

    /** Sends a message; may block while too much is under way. */
    public void send(Topic topic, int lane, Message message) {
        send(topic, lane, message, () -> {});
    }

    /**
     * Sends a message; may block while too much is under way.
     *
     * @param onAcknowledged run on Kafka's thread when the message is safe; must not block
     * @throws KafkaTroubleException if Kafka has refused an earlier message
     */
    public void send(Topic topic, int lane, Message message, Runnable onAcknowledged) {
        sendForOffset(topic, lane, message, offset -> onAcknowledged.run());
    }

    /**
     * Sends a message; may block while too much is under way.
     *
     * @param onAcknowledged given the message's offset on Kafka's thread when it is safe, lane by lane in the order of
     *     sending; given -1 if Kafka remembers only that it had taken it before; must not block
     * @throws KafkaTroubleException if Kafka has refused an earlier message
     */
    public void sendForOffset(Topic topic, int lane, Message message, LongConsumer onAcknowledged) {
        failIfRefused();
        Future<RecordMetadata> unused = producer.send(codec.encode(topic, lane, message), (metadata, error) -> {
            if (error == null) {
                onAcknowledged.accept(metadata.hasOffset() ? metadata.offset() : -1);
            } else {
                refusal.compareAndSet(null, asTrouble(error, codec.names().name(topic)));
            }
        });
    }

    /**
     * Waits until Kafka has acknowledged everything sent.
     *
     * @throws KafkaTroubleException if it has refused something
     */
    public void flush() {
        producer.flush();
        failIfRefused();
    }

    /** @throws KafkaTroubleException if Kafka has refused something */
    public void failIfRefused() {
        KafkaTroubleException refused = refusal.get();
        if (refused != null) {
            throw refused;
        }
    }

    private KafkaTroubleException asTrouble(Exception error, String topic) {
        return error instanceof AuthorizationException refused
                ? refusals.of(refused, Right.onTopic("Write", topic))
                : new KafkaTroubleException(
                        "Kafka did not take a message for topic " + topic + ": " + error.getMessage(), error);
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }
}
