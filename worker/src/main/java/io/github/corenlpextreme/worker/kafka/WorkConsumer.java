package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.worker.crash.CommitMetadataCodec;
import io.github.corenlpextreme.worker.crash.LaneCommitMetadata;
import io.github.corenlpextreme.worker.crash.LaneRelease;
import io.github.corenlpextreme.worker.crash.LineVerdict;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import io.github.corenlpextreme.worker.kafka.InFlightMarks.MarkedLine;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.AssignedLanes.CommittableLane;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, TopicKind> topics = new HashMap<>();
    private final TopicLayout names;
    private final AssignedLanes tenures;
    private final Map<Lane, CommittableLane> committed = new HashMap<>();
    private final RebalanceRequester moves;
    private final LanesListener onLanes;
    private boolean ending;

    /** Wants to know which lanes are held. */
    interface LanesListener {
        void holding(Set<Lane> lanes);
    }

    /**
     * Makes a consumer.
     *
     * @param tenures holding nothing yet
     * @param table where the consumer's assignor and this meet
     * @param onLanes told which lanes are held after each change
     */
    WorkConsumer(
            Consumer<byte[], byte[]> consumer,
            TopicLayout names,
            AssignedLanes tenures,
            AssignorBridge table,
            LanesListener onLanes) {
        this.consumer = consumer;
        this.names = names;
        this.tenures = tenures;
        this.moves = new RebalanceRequester(consumer, names, tenures, table, System::nanoTime);
        this.onLanes = onLanes;
        names.work().forEach(topic -> topics.put(names.name(topic), topic));
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

    /** What earlier processes have found out about a record. */
    TaskHistory historyOf(Lane lane, long offset) {
        return tenures.historyOf(lane, offset);
    }

    void complete(LaneTask task) {
        tenures.complete(task);
    }

    /** Makes it known that these tasks are begun; returns whether it is, so that they may be. */
    boolean begin(List<LaneTask> tasks) {
        tasks.forEach(tenures::begin);
        return commit(LaneRelease.NONE);
    }

    /** Makes it known that this line is in flight, and no other; returns whether it is known. */
    boolean name(Optional<MarkedLine> line) {
        tenures.clearInFlight();
        line.ifPresent(named -> tenures.markInFlight(named.task(), named.line()));
        return commit(LaneRelease.NONE);
    }

    /** Leaves a word about a line with the next commit. */
    void note(LaneTask task, LineVerdict line) {
        tenures.note(task, line);
    }

    /** Lines found to kill their process when their lanes were taken over. */
    long condemned() {
        return tenures.condemned();
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

    /** If there has been nothing to do for a while: asks for lanes of others, should they have too many. */
    void askIfIdle() {
        moves.askIfIdle();
    }

    /** Fetches from no lane, but stays in the group. */
    void pauseAll() {
        consumer.pause(consumer.assignment());
    }

    /**
     * Commits what has changed since the last commit. Once parted for good, nothing is begun any more, whatever the
     * closing consumer's callbacks ask for: else the successor would take tasks that nobody has begun for deadly ones.
     *
     * @return whether everything is committed
     */
    boolean commit(LaneRelease parting) {
        ending |= parting == LaneRelease.FOR_GOOD;
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        tenures.committable(ending ? LaneRelease.FOR_GOOD : parting).forEach((lane, now) -> {
            if (!now.equals(committed.put(lane, now))) {
                offsets.put(
                        partition(lane), new OffsetAndMetadata(now.offset(), CommitMetadataCodec.write(now.note())));
            }
        });
        if (offsets.isEmpty()) {
            return true;
        }
        try {
            consumer.commitSync(offsets, REQUEST_TIMEOUT);
            return true;
        } catch (RebalanceInProgressException | CommitFailedException | TimeoutException e) {
            committed.clear(); // the lanes may be another worker's now; those we keep are committed next time
            LOG.atDebug().addKeyValue("error", e.getMessage()).log("Commit not taken; it will be repeated");
            return false;
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit(LaneRelease.PERHAPS);
        moves.reportWhatIsLeft(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        LOG.atWarn()
                .addKeyValue("partitions", partitions.size())
                .log("Lost the membership; its tasks will be repeated");
        tenures.retain(Set.of());
        moves.reportWhatIsLeft(Set.of());
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
                tenures.begin(lane, consumer.position(partition, REQUEST_TIMEOUT), noteOf(partition));
            }
        }
        tenures.retain(assigned);
        moves.dealt();
        committed.clear();
        onLanes.holding(tenures.lanes());
        commit(LaneRelease.NONE); // giving the lanes up has said that they may be anybody's
        LOG.atInfo().addKeyValue("lanes", assigned.size()).log("Working");
    }

    private LaneCommitMetadata noteOf(TopicPartition partition) {
        OffsetAndMetadata left =
                consumer.committed(Set.of(partition), REQUEST_TIMEOUT).get(partition);
        return left == null ? LaneCommitMetadata.NONE : CommitMetadataCodec.read(left.metadata());
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
        return new TopicPartition(names.name(lane.topic()), lane.number());
    }
}
