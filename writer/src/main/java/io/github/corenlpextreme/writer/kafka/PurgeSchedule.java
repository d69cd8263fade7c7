package io.github.corenlpextreme.writer.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Decides which results may be deleted when: only what a checkpoint vouches for, one request at a time and
 * not too often. Times are readings of one nano clock. Used by one thread.
 */
final class PurgeSchedule {

    static final Duration INTERVAL = Duration.ofSeconds(2);

    private final Map<TopicPartition, Long> deleted = new HashMap<>();
    private Map<TopicPartition, Long> underWay = Map.of();
    private long last;
    private boolean refused;

    PurgeSchedule(long now) {
        last = now;
    }

    /**
     * What to delete now, and to report the outcome of before anything else is due.
     *
     * @param durable by lane, the first record that is still needed
     * @return by lane, the offset below which everything may go; empty if nothing is due
     */
    Map<TopicPartition, Long> due(Map<TopicPartition, Long> durable, long now) {
        if (refused || !underWay.isEmpty() || now - last < INTERVAL.toNanos()) {
            return Map.of();
        }
        Map<TopicPartition, Long> due = new HashMap<>(durable);
        due.entrySet().removeIf(lane -> lane.getValue() <= deleted.getOrDefault(lane.getKey(), 0L));
        if (!due.isEmpty()) {
            underWay = due;
            last = now;
        }
        return Map.copyOf(due);
    }

    void succeeded() {
        deleted.putAll(underWay);
        underWay = Map.of();
    }

    /** It is due again then, with what has become durable since. */
    void failed() {
        underWay = Map.of();
    }

    /** Nothing is due any more: who may not delete today may not in two seconds. */
    void refused() {
        underWay = Map.of();
        refused = true;
    }
}
