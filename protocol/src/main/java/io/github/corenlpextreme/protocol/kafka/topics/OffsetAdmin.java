package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What {@link KafkaAdmin} asks about lanes: where they begin and end, and whether they are led. Thread-safe. */
public record OffsetAdmin(Admin admin, AdminAnswers answers) {

    /** The first partitions of a topic. */
    public static List<TopicPartition> lanes(String topic, int count) {
        return IntStream.range(0, count)
                .mapToObj(lane -> new TopicPartition(topic, lane))
                .toList();
    }

    /** Where each of these lanes ends: the offset that its next message will have. Only their leaders know. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> lanes, AccessRight needed) {
        return offsets(answers.await(offsets(lanes, OffsetSpec.latest()), needed));
    }

    /** Whether all of these lanes have a leader by now. */
    boolean haveLeaders(Collection<TopicPartition> lanes, AccessRight needed) {
        return answers.awaitUnless(RetriableException.class, offsets(lanes, OffsetSpec.latest()), needed)
                .map(ends -> ends.size() == lanes.size())
                .orElse(false);
    }

    /** Where each of these lanes begins: 0 unless something has been deleted. */
    Map<TopicPartition, Long> begins(Collection<TopicPartition> lanes, AccessRight needed) {
        return offsets(answers.await(offsets(lanes, OffsetSpec.earliest()), needed));
    }

    /**
     * Where the lanes of a topic begin and end, if there is such a topic.
     *
     * @param committed by whose consumer; 0 for a lane that is not among them
     */
    Optional<List<LaneOffsets>> lanes(String topic, int count, Map<TopicPartition, Long> committed) {
        List<TopicPartition> lanes = lanes(topic, count);
        return found(topic, lanes, OffsetSpec.earliest())
                .flatMap(begins -> found(topic, lanes, OffsetSpec.latest())
                        .map(ends -> lanes.stream()
                                .map(lane -> new LaneOffsets(
                                        begins.get(lane), ends.get(lane), committed.getOrDefault(lane, 0L)))
                                .toList()));
    }

    private Optional<Map<TopicPartition, Long>> found(String topic, List<TopicPartition> lanes, OffsetSpec which) {
        return answers.awaitUnless(
                        UnknownTopicOrPartitionException.class,
                        offsets(lanes, which),
                        AccessRight.onTopic("Describe", topic))
                .map(OffsetAdmin::offsets);
    }

    private KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> offsets(
            Collection<TopicPartition> lanes, OffsetSpec which) {
        return admin.listOffsets(
                        lanes.stream().collect(Collectors.toMap(Function.identity(), lane -> which)),
                        answers.timed(new ListOffsetsOptions()))
                .all();
    }

    private static Map<TopicPartition, Long> offsets(Map<TopicPartition, ListOffsetsResultInfo> found) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, lane -> lane.getValue().offset()));
    }
}
