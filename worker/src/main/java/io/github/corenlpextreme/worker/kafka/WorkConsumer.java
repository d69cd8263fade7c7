package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.Task;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
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

/**
 * Takes work from the lanes this worker has been given and commits what is complete. Lanes that are
 * taken away and given back in the same rebalance go on where they were. Used by the poll thread.
 */
final class WorkConsumer implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(WorkConsumer.class);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final List<Topic> TOPICS = List.of(Topic.CHUNKS, Topic.SPANS);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, Topic> topics = new HashMap<>();
    private final JobId job;
    private final Tenures tenures = new Tenures();
    private final Map<Lane, Long> committed = new HashMap<>();
    private final LanesListener onLanes;

    /** Wants to know which lanes are held. */
    interface LanesListener {
        void holding(Set<Lane> lanes);
    }

    /**
     * Makes a consumer.
     *
     * @param onLanes told which lanes are held after each change
     */
    WorkConsumer(Consumer<byte[], byte[]> consumer, JobId job, LanesListener onLanes) {
        this.consumer = consumer;
        this.job = job;
        this.onLanes = onLanes;
        TOPICS.forEach(topic -> topics.put(topic.of(job), topic));
    }

    void subscribe() {
        consumer.subscribe(topics.keySet(), this);
    }

    /** Records that have arrived, waiting for the first up to the timeout. */
    Iterable<ConsumerRecord<byte[], byte[]>> poll(Duration timeout) {
        return consumer.poll(timeout);
    }

    Lane laneOf(ConsumerRecord<byte[], byte[]> record) {
        return new Lane(topics.get(record.topic()), record.partition());
    }

    /** Notes that a record has been taken; returns its lane's tenure. */
    long take(Lane lane, long offset) {
        return tenures.take(lane, offset);
    }

    void complete(Task task) {
        tenures.complete(task);
    }

    /** Stops fetching from lanes in which enough tasks wait, and fetches again from those that have run low. */
    void balance(ToIntFunction<Lane> waiting, int enough) {
        Set<TopicPartition> full = new HashSet<>();
        Set<TopicPartition> low = new HashSet<>();
        // Not the lanes that are held: while others are still joining, none of them can be paused.
        for (TopicPartition partition : consumer.assignment()) {
            (waiting.applyAsInt(lane(partition)) >= enough ? full : low).add(partition);
        }
        consumer.pause(full);
        consumer.resume(low);
    }

    /** Fetches from no lane, but stays in the group. */
    void pauseAll() {
        consumer.pause(consumer.assignment());
    }

    /** Commits what has become complete since the last commit. */
    void commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        tenures.committable().forEach((lane, offset) -> {
            if (!offset.equals(committed.put(lane, offset))) {
                offsets.put(partition(lane), new OffsetAndMetadata(offset));
            }
        });
        if (offsets.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(offsets, REQUEST_TIMEOUT);
        } catch (RebalanceInProgressException | CommitFailedException | TimeoutException e) {
            committed.clear(); // the lanes may be another worker's now; those we keep are committed next time
            LOG.atDebug().addKeyValue("error", e.getMessage()).log("Commit not taken; it will be repeated");
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        LOG.atWarn()
                .addKeyValue("partitions", partitions.size())
                .log("Lost the membership; its tasks will be repeated");
        tenures.retain(Set.of());
        onLanes.holding(Set.of());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        Set<Lane> assigned = new HashSet<>();
        for (TopicPartition partition : partitions) {
            Lane lane = lane(partition);
            assigned.add(lane);
            if (tenures.holds(lane)) {
                consumer.seek(partition, tenures.next(lane));
            } else {
                tenures.begin(lane, consumer.position(partition, REQUEST_TIMEOUT));
            }
        }
        tenures.retain(assigned);
        committed.clear();
        onLanes.holding(tenures.lanes());
        LOG.atInfo().addKeyValue("lanes", assigned.size()).log("Working");
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

    private Lane lane(TopicPartition partition) {
        return new Lane(topics.get(partition.topic()), partition.partition());
    }

    private TopicPartition partition(Lane lane) {
        return new TopicPartition(lane.topic().of(job), lane.number());
    }
}
