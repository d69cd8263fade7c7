package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * A section's lanes as Kafka knows them.
 *
 * @param firstLane number of its first lane
 */
public record LanePartitions(TopicLayout names, int firstLane) {

    /**
     * Offsets of its lanes by partition.
     *
     * @param byLane by topic and lane, from its first lane on
     */
    public Map<TopicPartition, Long> of(Map<TopicKind, List<Long>> byLane) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        byLane.forEach((topic, lanes) -> {
            for (int at = 0; at < lanes.size(); at++) {
                offsets.put(new TopicPartition(names.name(topic), firstLane + at), lanes.get(at));
            }
        });
        return offsets;
    }
}
