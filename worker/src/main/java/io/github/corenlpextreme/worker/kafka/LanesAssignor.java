package io.github.corenlpextreme.worker.kafka;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;

/**
 * Deals the lanes out to the workers like cards: lane <i>l</i>, of every topic, to worker <i>l</i> mod <i>W</i> in the
 * order of their identities. So a lane's chunks and spans go to the same worker, and as chunks are dealt out to lanes
 * in turn, no two workers with equally many lanes differ by more than one chunk of any stretch of the input. Stateless;
 * used by Kafka's client on the poll thread.
 */
public final class LanesAssignor implements ConsumerPartitionAssignor {

    @Override
    public String name() {
        return "lanes";
    }

    @Override
    public GroupAssignment assign(Cluster cluster, GroupSubscription group) {
        Map<String, Subscription> workers = group.groupSubscription();
        List<String> inOrder = workers.keySet().stream()
                .sorted(Comparator.comparing(member -> identity(member, workers.get(member))))
                .toList();
        return new GroupAssignment(IntStream.range(0, inOrder.size())
                .boxed()
                .collect(Collectors.toMap(
                        inOrder::get, place -> hand(cluster, workers.get(inOrder.get(place)), place, inOrder.size()))));
    }

    private static String identity(String member, Subscription worker) {
        return worker.groupInstanceId().orElse(member);
    }

    private static Assignment hand(Cluster cluster, Subscription worker, int place, int workers) {
        List<TopicPartition> lanes = new ArrayList<>();
        for (String topic : worker.topics()) {
            int count = cluster.partitionCountForTopic(topic) == null ? 0 : cluster.partitionCountForTopic(topic);
            for (int lane = place; lane < count; lane += workers) {
                lanes.add(new TopicPartition(topic, lane));
            }
        }
        return new Assignment(lanes);
    }
}
