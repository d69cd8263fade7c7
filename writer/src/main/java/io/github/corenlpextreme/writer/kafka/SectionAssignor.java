package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.writer.share.SectionBalancer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets Kafka's group follow the {@link SectionBalancer}. A section's first lane stands for all of it; other lanes, and
 * sections that are complete, are given to no process. What is to move is taken from the one in a first round, and
 * given to the other in the next: Kafka calls that cooperative. Made and used by Kafka's client.
 */
public final class SectionAssignor implements ConsumerPartitionAssignor, Configurable {

    private SectionBoard board = new SectionBoard(1);

    @Override
    public void configure(Map<String, ?> settings) {
        if (settings.get(SectionBoard.CONFIG) instanceof SectionBoard ofTheProcess) {
            board = ofTheProcess;
        }
    }

    @Override
    public String name() {
        return "sections";
    }

    @Override
    public List<RebalanceProtocol> supportedProtocols() {
        return List.of(RebalanceProtocol.COOPERATIVE, RebalanceProtocol.EAGER);
    }

    @Override
    public ByteBuffer subscriptionUserData(Set<String> topics) {
        return board.write();
    }

    @Override
    public GroupAssignment assign(Cluster cluster, GroupSubscription group) {
        List<String> members =
                group.groupSubscription().keySet().stream().sorted().toList();
        List<Subscription> processes =
                members.stream().map(group.groupSubscription()::get).toList();
        List<TopicPartition> open = open(cluster, processes);
        List<OptionalInt> holders = holders(open, processes);
        List<Integer> next = SectionBalancer.assign(members.size(), holders);
        Map<String, Assignment> assignments = new HashMap<>();
        for (int place = 0; place < members.size(); place++) {
            assignments.put(members.get(place), new Assignment(given(place, open, holders, next)));
        }
        return new GroupAssignment(assignments);
    }

    /** The first lanes of the sections that are not complete. */
    private List<TopicPartition> open(Cluster cluster, List<Subscription> processes) {
        Set<Integer> complete = new HashSet<>();
        processes.forEach(process -> complete.addAll(SectionBoard.read(process.userData())));
        List<TopicPartition> open = new ArrayList<>();
        processes.stream()
                .flatMap(process -> process.topics().stream())
                .distinct()
                .forEach(topic -> IntStream.range(0, partitions(cluster, topic) / board.lanesEach())
                        .filter(section -> !complete.contains(section + 1))
                        .forEach(section -> open.add(new TopicPartition(topic, section * board.lanesEach()))));
        return open;
    }

    private static List<OptionalInt> holders(List<TopicPartition> open, List<Subscription> processes) {
        return open.stream()
                .map(section -> IntStream.range(0, processes.size())
                        .filter(place -> processes.get(place).ownedPartitions().contains(section))
                        .findFirst())
                .toList();
    }

    /** What a process has and keeps, and what none has: the rest comes when its holder has let go. */
    private static List<TopicPartition> given(
            int place, List<TopicPartition> open, List<OptionalInt> holders, List<Integer> next) {
        return IntStream.range(0, open.size())
                .filter(section -> next.get(section) == place)
                .filter(section -> holders.get(section).orElse(place) == place)
                .mapToObj(open::get)
                .toList();
    }

    private static int partitions(Cluster cluster, String topic) {
        Integer count = cluster.partitionCountForTopic(topic);
        return count == null ? 0 : count;
    }
}
