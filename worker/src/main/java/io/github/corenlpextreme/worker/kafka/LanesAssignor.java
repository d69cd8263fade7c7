package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.worker.progress.LaneDeal;
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
 * Lets Kafka's group follow the {@link LaneDeal}, with the workers in the order of their identities. A lane's chunks
 * and spans go to the same worker. Stateless; used by Kafka's client on the poll thread.
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
            LaneDeal.hand(place, workers, count).forEach(lane -> lanes.add(new TopicPartition(topic, lane)));
        }
        return new Assignment(lanes);
    }
}
