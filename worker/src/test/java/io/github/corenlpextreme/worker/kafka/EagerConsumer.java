package io.github.corenlpextreme.worker.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A consumer under the eager protocol: it gives up every partition, holds none while the others of the group
 * join, and is then given its new ones, the old among them. Kafka's own mock tells of differences only.
 */
final class EagerConsumer extends MockConsumer<byte[], byte[]> {

    private final List<Map<TopicPartition, Long>> commits = new ArrayList<>();
    private ConsumerRebalanceListener listener;
    private boolean refusing;

    EagerConsumer() {
        super("earliest");
    }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener toTell) {
        subscribe(topics);
        listener = toTell;
    }

    @Override
    public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
        if (refusing) {
            throw new CommitFailedException("not a member");
        }
        Map<TopicPartition, Long> commit = new HashMap<>();
        offsets.forEach((partition, offset) -> commit.put(partition, offset.offset()));
        commits.add(commit);
        super.commitSync(offsets, timeout);
    }

    void giveUp() {
        listener.onPartitionsRevoked(assignment());
        rebalance(List.of());
    }

    void lose() {
        List<TopicPartition> lost = List.copyOf(assignment());
        rebalance(List.of());
        listener.onPartitionsLost(lost);
    }

    void give(TopicPartition... partitions) {
        rebalance(List.of(partitions));
        listener.onPartitionsAssigned(List.of(partitions));
    }

    void refuseCommits(boolean refuse) {
        refusing = refuse;
    }

    /** Every commit that was taken, the earliest first. */
    List<Map<TopicPartition, Long>> commits() {
        return commits;
    }

    /** How far each partition is committed. */
    Map<TopicPartition, Long> committed() {
        Map<TopicPartition, Long> last = new HashMap<>();
        commits.forEach(last::putAll);
        return last;
    }
}
