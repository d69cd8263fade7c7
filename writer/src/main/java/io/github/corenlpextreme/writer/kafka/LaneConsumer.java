package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.ShortJob;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanCheck;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import io.github.corenlpextreme.writer.loop.LaneBuffers;
import io.github.corenlpextreme.writer.loop.WriterPorts.LaneFeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/** Reads the lanes that are wanted soon from Kafka, and tells it how far they are durable. Used by one thread. */
public final class LaneConsumer implements LaneFeed, AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Function<ConsumerRecord<byte[], byte[]>, LaneMessage> decoding;
    private final TopicLayout names;
    private final LaneBuffers lanes;
    private final Map<TopicPartition, ResultLane> sources = new HashMap<>();
    private Optional<AuthorizationException> refusal = Optional.empty();

    /**
     * Starts to read.
     *
     * @param lanes to be filled, from where they stand
     */
    public LaneConsumer(
            Consumer<byte[], byte[]> consumer,
            Function<ConsumerRecord<byte[], byte[]>, LaneMessage> decoding,
            TopicLayout names,
            LaneBuffers lanes) {
        this.consumer = consumer;
        this.decoding = decoding;
        this.names = names;
        this.lanes = lanes;
        for (TopicKind topic : lanes.topics()) {
            for (int lane = 0; lane < lanes.lanes(topic); lane++) {
                sources.put(new TopicPartition(names.name(topic), lane), new ResultLane(topic, lane));
            }
        }
        consumer.assign(sources.keySet());
        sources.forEach((partition, source) -> consumer.seek(partition, lanes.end(source.topic(), source.lane())));
    }

    /** Opens a consumer of all that the job's writer reads; what it fetches waits in the buffers. */
    public static LaneConsumer open(ClientSettings kafka, JobManifest manifest, LaneBuffers lanes) {
        RecordCodec codec = RecordCodec.of(manifest);
        PlanCheck check = new PlanCheck(JobPlan.of(manifest));
        return new LaneConsumer(
                largeFetches(kafka, manifest), record -> codec.decode(record, check), TopicLayout.of(manifest), lanes);
    }

    /** A consumer that fetches much at once: what it reads lies in long rows. In a short job it would wait for more. */
    static Consumer<byte[], byte[]> largeFetches(ClientSettings kafka, JobManifest job) {
        Properties settings = kafka.consumer(JobGroups.writerGroup(job.job()));
        settings.putIfAbsent(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
        settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
        settings.putIfAbsent(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, ShortJob.is(job) ? 1 : 1 << 20);
        settings.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        return new KafkaConsumer<>(settings);
    }

    /**
     * {@inheritDoc}
     *
     * @throws AuthorizationException if Kafka does not allow it, or did not allow the last commit
     */
    @Override
    public void poll(Duration timeout) {
        refusal.ifPresent(refused -> {
            throw refused;
        });
        List<TopicPartition> full = new ArrayList<>();
        List<TopicPartition> low = new ArrayList<>();
        sources.forEach(
                (partition, source) -> (lanes.wantsMore(source.topic(), source.lane()) ? low : full).add(partition));
        consumer.pause(full);
        consumer.resume(low);
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(timeout)) {
            ResultLane source = sources.get(new TopicPartition(record.topic(), record.partition()));
            int bytes = Math.max(1, record.serializedValueSize());
            lanes.add(source.topic(), source.lane(), decoding.apply(record), record.offset(), bytes);
        }
    }

    /**
     * Lets Kafka know how far the output is durable, for those who look from outside.
     *
     * @param durable by topic and lane, the offset after the last message whose effect is durable
     * @param metadata goes with each offset
     */
    public void commit(Map<TopicKind, List<Long>> durable, String metadata) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        durable.forEach((topic, byLane) -> {
            for (int lane = 0; lane < byLane.size(); lane++) {
                offsets.put(
                        new TopicPartition(names.name(topic), lane), new OffsetAndMetadata(byLane.get(lane), metadata));
            }
        });
        consumer.commitAsync(offsets, (committed, error) -> noteRefusal(error));
    }

    /** Other failures pass; after a refusal, any reader of these offsets would wait forever. */
    private void noteRefusal(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException refused) {
                refusal = Optional.of(refused);
            }
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
    }
}
