package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.worker.crash.CommitMetadataCodec;
import io.github.corenlpextreme.worker.crash.LaneCommitMetadata;
import io.github.corenlpextreme.worker.loop.LaneCommitter;
import io.github.corenlpextreme.worker.loop.LaneGroup;
import io.github.corenlpextreme.worker.loop.WorkRecord;
import io.github.corenlpextreme.worker.progress.AssignedLanes.CommittableLane;
import io.github.corenlpextreme.worker.progress.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The group of workers as Kafka keeps it. Decides nothing. Used by the poll thread. */
final class WorkConsumer implements LaneGroup {

    private static final Logger LOG = LoggerFactory.getLogger(WorkConsumer.class);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, TopicKind> topics = new HashMap<>();
    private final TopicLayout names;
    private final Function<ConsumerRecord<byte[], byte[]>, LaneMessage> codec;

    /**
     * Makes a consumer that belongs to no group yet.
     *
     * @param codec reads a record
     */
    WorkConsumer(
            Consumer<byte[], byte[]> consumer,
            TopicLayout names,
            Function<ConsumerRecord<byte[], byte[]>, LaneMessage> codec) {
        this.consumer = consumer;
        this.names = names;
        this.codec = codec;
        names.work().forEach(topic -> topics.put(names.name(topic), topic));
    }

    /** @param committer told, while this polls or is closed, which lanes come and go */
    void subscribe(LaneCommitter committer) {
        consumer.subscribe(topics.keySet(), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                committer.revoked(lanes(partitions));
            }

            @Override
            public void onPartitionsLost(Collection<TopicPartition> partitions) {
                committer.lost(lanes(partitions));
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                committer.assigned(lanes(partitions));
            }
        });
    }

    @Override
    public List<WorkRecord> poll(Duration timeout) {
        List<WorkRecord> records = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(timeout)) {
            records.add(new WorkRecord(laneOf(record), record.offset(), codec.apply(record)));
        }
        return records;
    }

    Lane laneOf(ConsumerRecord<byte[], byte[]> record) {
        return new Lane(topics.get(record.topic()), record.partition());
    }

    @Override
    public Set<Lane> assigned() {
        return new HashSet<>(lanes(consumer.assignment()));
    }

    @Override
    public void pause(Set<Lane> lanes) {
        consumer.pause(partitions(lanes));
    }

    @Override
    public void resume(Set<Lane> lanes) {
        consumer.resume(partitions(lanes));
    }

    @Override
    public void seek(Lane lane, long offset) {
        consumer.seek(partition(lane), offset);
    }

    @Override
    public CommittableLane left(Lane lane) {
        TopicPartition partition = partition(lane);
        long position = consumer.position(partition, REQUEST_TIMEOUT);
        OffsetAndMetadata left =
                consumer.committed(Set.of(partition), REQUEST_TIMEOUT).get(partition);
        return new CommittableLane(
                position, left == null ? LaneCommitMetadata.NONE : CommitMetadataCodec.read(left.metadata()));
    }

    @Override
    public boolean commit(Map<Lane, CommittableLane> lanes) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        lanes.forEach((lane, now) -> offsets.put(
                partition(lane), new OffsetAndMetadata(now.offset(), CommitMetadataCodec.write(now.note()))));
        try {
            consumer.commitSync(offsets, REQUEST_TIMEOUT);
            return true;
        } catch (RebalanceInProgressException | CommitFailedException | TimeoutException e) {
            LOG.atDebug().addKeyValue("error", e.getMessage()).log("Commit not accepted; it will be repeated");
            return false;
        }
    }

    /**
     * Closes the consumer.
     *
     * @param leave whether to leave the group, so that others take the lanes over at once; a worker that
     *     is to be replaced under the same identity stays a member
     */
    void close(boolean leave) {
        consumer.close(CloseOptions.timeout(REQUEST_TIMEOUT)
                .withGroupMembershipOperation(
                        leave
                                ? CloseOptions.GroupMembershipOperation.LEAVE_GROUP
                                : CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));
    }

    private List<Lane> lanes(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .map(partition -> new Lane(topics.get(partition.topic()), partition.partition()))
                .toList();
    }

    private List<TopicPartition> partitions(Collection<Lane> lanes) {
        return lanes.stream().map(this::partition).toList();
    }

    private TopicPartition partition(Lane lane) {
        return new TopicPartition(names.name(lane.topic()), lane.number());
    }
}
