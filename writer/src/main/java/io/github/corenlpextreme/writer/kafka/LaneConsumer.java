package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/**
 * All lanes that the writer reads, each to be taken from separately, in the order of the lanes. What is not wanted
 * soon is left on the broker: of each topic only the next few lanes are read, and no more than a fixed number of bytes
 * of each is held here, so that memory does not grow with the lanes either. Used by one thread.
 */
final class LaneConsumer implements AutoCloseable {

    private static final long ENOUGH_BYTES = 1 << 20;
    private static final int LANES_AHEAD = 16;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Function<ConsumerRecord<byte[], byte[]>, LaneMessage> decoding;
    private final TopicLayout names;
    private final Set<TopicKind> topics;
    private final Map<TopicPartition, LaneBuffer> lanes = new HashMap<>();
    private final Map<String, TakingTurn> turns = new HashMap<>();
    private final Set<LaneBuffer> takenFrom = new HashSet<>(); // since the last mark
    private Optional<AuthorizationException> refusal = Optional.empty();

    /** Where a topic of so many lanes is taken from; the lanes after it come next. */
    private record TakingTurn(int lane, int lanes) {

        boolean isNear(int other) {
            return Math.floorMod(other - lane, lanes) < LANES_AHEAD;
        }
    }

    /**
     * Starts to read.
     *
     * @param offsets by topic and lane, the next record to read
     */
    LaneConsumer(
            Consumer<byte[], byte[]> consumer,
            Function<ConsumerRecord<byte[], byte[]>, LaneMessage> decoding,
            TopicLayout names,
            Map<TopicKind, List<Long>> offsets) {
        this.consumer = consumer;
        this.decoding = decoding;
        this.names = names;
        this.topics = Set.copyOf(offsets.keySet());
        offsets.forEach((topic, byLane) -> {
            turns.put(names.name(topic), new TakingTurn(0, byLane.size()));
            for (int lane = 0; lane < byLane.size(); lane++) {
                lanes.put(new TopicPartition(names.name(topic), lane), new LaneBuffer(byLane.get(lane)));
            }
        });
        consumer.assign(lanes.keySet());
        lanes.forEach((partition, buffer) -> consumer.seek(partition, buffer.next()));
    }

    /** A consumer that fetches much at once: what it reads lies in long rows. */
    static Consumer<byte[], byte[]> largeFetches(ClientSettings kafka, JobId job) {
        Properties settings = kafka.consumer(JobGroups.writerGroup(job));
        settings.putIfAbsent(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
        settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
        settings.putIfAbsent(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1 << 20);
        settings.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        return new KafkaConsumer<>(settings);
    }

    /**
     * Fetches what has arrived, waiting for the first record up to the timeout.
     *
     * @throws AuthorizationException if Kafka does not allow it, or did not allow the last commit
     */
    void poll(Duration timeout) {
        refusal.ifPresent(refused -> {
            throw refused;
        });
        List<TopicPartition> full = new ArrayList<>();
        List<TopicPartition> low = new ArrayList<>();
        lanes.forEach((partition, buffer) -> (isEnough(partition, buffer) ? full : low).add(partition));
        consumer.pause(full);
        consumer.resume(low);
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(timeout)) {
            LaneBuffer buffer = lanes.get(new TopicPartition(record.topic(), record.partition()));
            buffer.add(decoding.apply(record), record.offset(), Math.max(1, record.serializedValueSize()));
        }
    }

    private boolean isEnough(TopicPartition partition, LaneBuffer buffer) {
        return buffer.bytes() >= ENOUGH_BYTES || !turns.get(partition.topic()).isNear(partition.partition());
    }

    /** The next message of a lane, if it has arrived; from now on it is this lane's turn. */
    Optional<LaneMessage> take(TopicKind topic, int lane) {
        String name = names.name(topic);
        turns.computeIfPresent(name, (any, turn) -> turn.lane() == lane ? turn : new TakingTurn(lane, turn.lanes()));
        LaneBuffer buffer = lanes.get(new TopicPartition(name, lane));
        takenFrom.add(buffer);
        return buffer.take();
    }

    /** All topics that are read here. */
    Set<TopicKind> topics() {
        return topics;
    }

    /** Marks how far has been taken from each lane. Costs as much as there are lanes taken from since the last mark. */
    void mark() {
        takenFrom.forEach(LaneBuffer::mark);
        takenFrom.clear();
    }

    /** By lane, the offset after the last message that had been taken at the last mark. */
    List<Long> marked(TopicKind topic) {
        return byLane(topic, LaneBuffer::marked);
    }

    /** By lane, the offset after the last message taken. */
    List<Long> offsets(TopicKind topic) {
        return byLane(topic, LaneBuffer::next);
    }

    private List<Long> byLane(TopicKind topic, ToLongFunction<LaneBuffer> offset) {
        String name = names.name(topic);
        return IntStream.range(0, turns.get(name).lanes())
                .mapToObj(lane -> offset.applyAsLong(lanes.get(new TopicPartition(name, lane))))
                .toList();
    }

    /**
     * Lets Kafka know how far the output is durable, for those who look from outside.
     *
     * @param durable by topic and lane, the offset after the last message whose effect is durable
     * @param metadata goes with each offset
     */
    void commit(Map<TopicKind, List<Long>> durable, String metadata) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        durable.forEach((topic, byLane) -> {
            for (int lane = 0; lane < byLane.size(); lane++) {
                offsets.put(
                        new TopicPartition(names.name(topic), lane), new OffsetAndMetadata(byLane.get(lane), metadata));
            }
        });
        consumer.commitAsync(offsets, (committed, error) -> noteRefusal(error));
    }

    /** Other failures pass; after a refusal, whoever looks at these offsets would wait for ever. */
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
