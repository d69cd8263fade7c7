package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.kafka.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.KafkaTroubleException;
import io.github.corenlpextreme.protocol.kafka.LaneCodec;
import io.github.corenlpextreme.writer.stitch.Stitched;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

/** Publishes spans for the workers. Used by one thread. */
final class SpanPublisher implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final KafkaProducer<byte[], byte[]> producer;
    private final LaneCodec codec;
    private final AtomicReference<@Nullable Exception> refusal = new AtomicReference<>(); // written by Kafka's thread

    SpanPublisher(ClientSettings settings, LaneCodec codec) {
        this.producer = new KafkaProducer<>(settings.producer());
        this.codec = codec;
    }

    void send(Stitched stitched) {
        failIfRefused();
        producer.send(
                codec.encode(Topic.SPANS, stitched.lane(), stitched.message()),
                (metadata, error) -> refusal.compareAndSet(null, error));
    }

    /** Waits until Kafka has acknowledged all spans sent. */
    void flush() {
        producer.flush();
        failIfRefused();
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }

    private void failIfRefused() {
        Exception refused = refusal.get();
        if (refused != null) {
            throw new KafkaTroubleException("Kafka did not take a span: " + refused.getMessage(), refused);
        }
    }
}
