package io.github.corenlpextreme.producer.kafka;

import io.github.corenlpextreme.producer.resume.PublishedLanes;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.kafka.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.KafkaTroubleException;
import io.github.corenlpextreme.protocol.kafka.LaneCodec;
import io.github.corenlpextreme.protocol.kafka.LaneSender;
import io.github.corenlpextreme.protocol.kafka.LastMessages;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.protocol.plan.Step.Finished;
import java.util.function.BooleanSupplier;

/** Publishes the chunks and markers of a job, each once per lane and in plan order. Used by one thread. */
public final class ChunkPublisher {

    private final ClientSettings settings;
    private final JobManifest manifest;
    private final LaneCodec codec;

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
        PublishedLanes published = new PublishedLanes(plan, new LastMessages(settings, manifest).read(Topic.CHUNKS));
        if (published.complete()) {
            return 0;
        }
        try (LaneSender sender = new LaneSender(settings, codec)) {
            long sent = 0;
            for (Step step = plan.first(); !isLast(step, stopped); step = plan.next(step)) {
                if (!published.contains(step)) {
                    sender.send(Topic.CHUNKS, plan.laneOf(step), plan.message(step));
                    sent++;
                }
            }
            sender.flush();
            return sent;
        }
    }

    private static boolean isLast(Step step, BooleanSupplier stopped) {
        return step instanceof Finished || stopped.getAsBoolean();
    }
}
