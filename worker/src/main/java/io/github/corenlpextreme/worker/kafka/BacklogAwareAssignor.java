package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.worker.balance.LaneBacklog;
import io.github.corenlpextreme.worker.balance.LaneBalancer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets Kafka's group follow the {@link LaneBalancer}, with the workers in the order of their identities. A lane's
 * chunks and spans go to the same worker. Each worker reports what it has left, and is told who has what. Made and
 * used by Kafka's client.
 */
public final class BacklogAwareAssignor implements ConsumerPartitionAssignor, Configurable {

    private AssignorBridge table = new AssignorBridge();

    @Override
    public void configure(Map<String, ?> settings) {
        if (settings.get(AssignorBridge.CONFIG) instanceof AssignorBridge ofTheWorker) {
            table = ofTheWorker;
        }
    }

    @Override
    public String name() {
        return "lanes";
    }

    @Override
    public ByteBuffer subscriptionUserData(Set<String> topics) {
        return table.report().write();
    }

    @Override
    public void onAssignment(Assignment assignment, ConsumerGroupMetadata group) {
        table.take(LaneAssignment.read(assignment.userData()));
    }

    @Override
    public GroupAssignment assign(Cluster cluster, GroupSubscription group) {
        Map<String, Subscription> workers = group.groupSubscription();
        List<String> inOrder = workers.keySet().stream()
                .sorted(Comparator.comparing(member -> identity(member, workers.get(member))))
                .toList();
        List<Integer> holders = LaneBalancer.assign(
                inOrder.size(), left(cluster, inOrder.stream().map(workers::get).toList()));
        Map<String, Assignment> assignments = new HashMap<>();
        for (int place = 0; place < inOrder.size(); place++) {
            LaneAssignment deal = new LaneAssignment(place, inOrder.size(), holders);
            assignments.put(inOrder.get(place), hand(cluster, workers.get(inOrder.get(place)), deal));
        }
        return new GroupAssignment(assignments);
    }

    private static String identity(String member, Subscription worker) {
        return worker.groupInstanceId().orElse(member);
    }

    private static List<LaneBacklog> left(Cluster cluster, List<Subscription> workers) {
        int lanes = workers.stream()
                .flatMap(worker -> worker.topics().stream())
                .mapToInt(topic -> partitions(cluster, topic))
                .max()
                .orElse(0);
        List<LaneBacklog> left = new ArrayList<>(Collections.nCopies(lanes, LaneBacklog.UNREPORTED));
        for (int place = 0; place < workers.size(); place++) {
            int holder = place;
            BacklogReport.read(workers.get(place).userData()).left().forEach((lane, tasks) -> {
                if (lane >= 0 && lane < lanes) {
                    left.set(lane, new LaneBacklog(holder, tasks));
                }
            });
        }
        return left;
    }

    private static Assignment hand(Cluster cluster, Subscription worker, LaneAssignment deal) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : worker.topics()) {
            IntStream.range(0, partitions(cluster, topic))
                    .filter(lane -> deal.holders().get(lane) == deal.place())
                    .forEach(lane -> partitions.add(new TopicPartition(topic, lane)));
        }
        return new Assignment(partitions, deal.write());
    }

    private static int partitions(Cluster cluster, String topic) {
        Integer count = cluster.partitionCountForTopic(topic);
        return count == null ? 0 : count;
    }
}
