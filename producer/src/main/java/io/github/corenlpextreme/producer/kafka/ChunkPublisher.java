package io.github.corenlpextreme.producer.kafka;

import io.github.corenlpextreme.producer.resume.PublishedLanes;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.KafkaTroubleException;
import io.github.corenlpextreme.protocol.kafka.LaneCodec;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.protocol.plan.Step.Finished;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Publishes the chunks and markers of a job, each once per lane and in plan order. Used by one thread. */
public final class ChunkPublisher {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final ClientSettings settings;
    private final JobManifest manifest;
    private final LaneCodec codec;
    private final AtomicReference<Exception> failure = new AtomicReference<>(); // written by Kafka's sender thread

    public ChunkPublisher(ClientSettings settings, JobManifest manifest) {
        this.settings = settings;
        this.manifest = manifest;
        this.codec = new LaneCodec(manifest.job(), manifest.render().format().mediaType());
    }

    /**
     * Publishes what is not there yet; returns when Kafka has acknowledged all of it, or early when
     * asked to stop.
     *
     * @return messages published by this call
     * @throws KafkaTroubleException if Kafka does not take a message
     */
    public long publish(BooleanSupplier stopped) {
        JobPlan plan = JobPlan.of(manifest);
        PublishedLanes published = new PublishedLanes(plan, new LastMessages(settings, codec).read(manifest));
        if (published.complete()) {
            return 0;
        }
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings.producer());
        try {
            long sent = sendAll(plan, published, producer, stopped);
            producer.flush();
            failIfRefused();
            return sent;
        } finally {
            producer.close(CLOSE_TIMEOUT);
        }
    }

    private long sendAll(
            JobPlan plan, PublishedLanes published, KafkaProducer<byte[], byte[]> producer, BooleanSupplier stopped) {
        long sent = 0;
        for (Step step = plan.first(); !(step instanceof Finished) && !stopped.getAsBoolean(); step = plan.next(step)) {
            if (!published.contains(step)) {
                failIfRefused();
                producer.send(
                        codec.encode(Topic.CHUNKS, plan.laneOf(step), plan.message(step)),
                        (metadata, error) -> failure.compareAndSet(null, error));
                sent++;
            }
        }
        return sent;
    }

    private void failIfRefused() {
        Exception refused = failure.get();
        if (refused != null) {
            throw new KafkaTroubleException("Kafka did not take a chunk message: " + refused.getMessage(), refused);
        }
    }
}
