package io.github.corenlpextreme.producer.kafka;

import io.github.corenlpextreme.producer.resume.PublishedSteps;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.LaneTails;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;

/** Publishes the chunks and markers of a job, each once per lane and in plan order. Used by one thread. */
public final class ChunkPublisher {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int UNDER_WAY = 2 << 20; // bytes
    private static final int LEAST_BATCH = 4 << 10;

    private final ClientSettings settings;
    private final JobManifest manifest;
    private final RecordCodec codec;

    public ChunkPublisher(ClientSettings settings, JobManifest manifest) {
        this.settings = settings;
        this.manifest = manifest;
        this.codec = RecordCodec.of(manifest);
    }

    /**
     * Publishes what is not there yet; returns when Kafka has acknowledged all of it, or early when
     * asked to stop.
     *
     * @return messages published by this call
     * @throws JobKafkaException if Kafka does not take a message, or another producer publishes the same job
     */
    public long publish(BooleanSupplier stopped) {
        JobPlan plan = JobPlan.of(manifest);
        LaneTails lanes = new LaneTails(settings, manifest);
        Map<TopicPartition, Long> ends = lanes.ends(TopicKind.CHUNKS);
        PublishedSteps published = new PublishedSteps(plan, lanes.before(TopicKind.CHUNKS, ends));
        if (published.complete()) {
            return 0;
        }
        refuseIfGrowing(lanes, ends);
        try (LaneSender sender = new LaneSender(settings.orElse(fewUnderWay(manifest.lanes())), codec)) {
            SoleWriterCheck own = new SoleWriterCheck(ends);
            long sent = 0;
            for (PlanStep step = plan.first(); !isLast(step, stopped); step = plan.next(step)) {
                if (!published.contains(step)) {
                    send(sender, plan.message(step), plan.laneOf(step), own);
                    sent++;
                }
            }
            sender.flush();
            refuseIfShared(own);
            return sent;
        }
    }

    /**
     * Each message under way costs more memory than its bytes. Compressed to a tenth, they would be hundreds of
     * thousands before Kafka's bound on their bytes holds them back.
     */
    private static Map<String, String> fewUnderWay(int lanes) {
        int batch = Math.max(LEAST_BATCH, UNDER_WAY / (2 * Math.max(16, lanes)));
        return Map.of(
                "compression.type", "none",
                "batch.size", Integer.toString(batch),
                "buffer.memory", Long.toString(Math.max(UNDER_WAY, 2L * lanes * batch)));
    }

    private void send(LaneSender sender, LaneMessage message, int lane, SoleWriterCheck own) {
        refuseIfShared(own);
        sender.sendForOffset(TopicKind.CHUNKS, lane, message, offset -> own.placed(lane, offset));
    }

    /** A job that is half there is either being published, or was when its producer died. */
    private void refuseIfGrowing(LaneTails lanes, Map<TopicPartition, Long> ends) {
        if (ends.values().stream().anyMatch(end -> end > 0)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            if (!lanes.ends(TopicKind.CHUNKS).equals(ends)) {
                throw anotherProducer();
            }
        }
    }

    private void refuseIfShared(SoleWriterCheck own) {
        if (own.shared()) {
            throw anotherProducer();
        }
    }

    private JobKafkaException anotherProducer() {
        return new JobKafkaException("another producer is publishing job " + manifest.job()
                + ": leave it to that one; if both have ended, start one of them again");
    }

    private static boolean isLast(PlanStep step, BooleanSupplier stopped) {
        return step instanceof FinishedStep || stopped.getAsBoolean();
    }
}
