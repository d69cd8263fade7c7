package io.github.corenlpextreme.protocol.kafka.topics;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.MemberAssignment;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;

/** Kafka's own admin client without a broker, with what that leaves out: members, and lanes that are not there. */
final class FakeAdmin extends MockAdminClient {

    private static final Node BROKER = new Node(0, "here", 9092);

    private final Map<String, Integer> members = new HashMap<>();
    private final Map<TopicPartition, LaneOffsets> lanes = new HashMap<>();

    FakeAdmin() {
        super(List.of(BROKER), BROKER);
    }

    void join(String group, int count) {
        members.put(group, count);
    }

    void fill(TopicPartition lane, long begin, long end) {
        lanes.put(lane, new LaneOffsets(begin, end, 0));
    }

    @Override
    public synchronized DescribeConsumerGroupsResult describeConsumerGroups(
            Collection<String> groups, DescribeConsumerGroupsOptions options) {
        return new DescribeConsumerGroupsResult(
                groups.stream().collect(Collectors.toMap(Function.identity(), this::group)));
    }

    @Override
    public synchronized ListOffsetsResult listOffsets(
            Map<TopicPartition, OffsetSpec> wanted, ListOffsetsOptions options) {
        return new ListOffsetsResult(wanted.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, lane -> offset(lane.getKey(), lane.getValue()))));
    }

    /** Of all lanes, which the one without a broker wants to be told. */
    @Override
    public synchronized ListConsumerGroupOffsetsResult listConsumerGroupOffsets(
            Map<String, ListConsumerGroupOffsetsSpec> groups, ListConsumerGroupOffsetsOptions options) {
        return super.listConsumerGroupOffsets(
                groups.keySet().stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                group -> new ListConsumerGroupOffsetsSpec().topicPartitions(lanes.keySet()))),
                options);
    }

    private KafkaFuture<ConsumerGroupDescription> group(String group) {
        if (!members.containsKey(group)) {
            return failed(new GroupIdNotFoundException("no"));
        }
        MemberDescription member = new MemberDescription(
                "m",
                Optional.empty(),
                Optional.empty(),
                "c",
                "here",
                new MemberAssignment(Set.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return KafkaFuture.completedFuture(new ConsumerGroupDescription(
                group,
                false,
                Collections.nCopies(members.get(group), member),
                "range",
                GroupType.CLASSIC,
                GroupState.STABLE,
                BROKER,
                Set.of(),
                Optional.empty(),
                Optional.empty()));
    }

    private KafkaFuture<ListOffsetsResultInfo> offset(TopicPartition lane, OffsetSpec which) {
        LaneOffsets found = lanes.get(lane);
        return found == null
                ? failed(new UnknownTopicOrPartitionException("no"))
                : KafkaFuture.completedFuture(new ListOffsetsResultInfo(
                        which instanceof OffsetSpec.EarliestSpec ? found.begin() : found.end(), -1, Optional.empty()));
    }

    private static <T> KafkaFuture<T> failed(RuntimeException failure) {
        KafkaFutureImpl<T> future = new KafkaFutureImpl<>();
        future.completeExceptionally(failure);
        return future;
    }
}
