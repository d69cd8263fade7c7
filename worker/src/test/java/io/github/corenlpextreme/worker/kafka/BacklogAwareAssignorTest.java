package io.github.corenlpextreme.worker.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Assignment;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacklogAwareAssignorTest {

    private static final String CHUNKS = "job.chunks";
    private static final String SPANS = "job.spans";

    @ParameterizedTest
    @CsvSource({"1, 16", "2, 16", "3, 16", "16, 16", "20, 16", "7, 100"})
    void everyLaneGoesToOneWorkerWithItsSpans(int workers, int lanes) {
        Map<String, Assignment> assigned = assign(workers, lanes);

        Set<Integer> seen = new HashSet<>();
        for (Assignment assignment : assigned.values()) {
            Set<Integer> chunks = lanes(assignment, CHUNKS);
            assertThat(lanes(assignment, SPANS)).isEqualTo(chunks);
            chunks.forEach(
                    lane -> assertThat(seen.add(lane)).as("lane %d", lane).isTrue());
        }
        assertThat(assigned).hasSize(workers);
        assertThat(seen).hasSize(lanes);
    }

    /** Chunk n travels in lane n mod 32: the first so many chunks of the input are shared out evenly at any time. */
    @ParameterizedTest
    @CsvSource({"2", "4", "8", "16", "32"})
    void noWorkerHasMoreThanOneChunkMoreThanAnother(int workers) {
        Map<String, Assignment> assigned = assign(workers, 32);

        for (int chunks = 1; chunks < 200; chunks++) {
            int published = chunks;
            List<Integer> shares = assigned.values().stream()
                    .map(assignment -> (int) IntStream.range(0, published)
                            .filter(chunk -> lanes(assignment, CHUNKS).contains(chunk % 32))
                            .count())
                    .sorted()
                    .toList();
            assertThat(shares.get(workers - 1) - shares.get(0))
                    .as("%d chunks", chunks)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void theSameWorkersGetTheSameLanesWhateverKafkaCallsThem() {
        assertThat(lanes(assign("x", 3, 16).get("x-1"), CHUNKS))
                .isEqualTo(lanes(assign("y", 3, 16).get("y-1"), CHUNKS))
                .containsExactlyInAnyOrder(1, 4, 7, 10, 13);
    }

    @Test
    void aWorkerKeepsWhatItReportsAndGivesSomeToOneThatHasNothingLeft() {
        Map<Integer, Long> much = Map.of(0, 50L, 2, 50L);

        Map<String, Assignment> assigned = assign(
                4, List.of(new BacklogReport(0, much).write(), new BacklogReport(0, Map.of(1, 0L, 3, 0L)).write()));

        assertThat(lanes(assigned.get("member-0"), CHUNKS)).hasSize(2).containsAnyOf(0, 2);
        assertThat(lanes(assigned.get("member-1"), CHUNKS)).hasSize(2).containsAnyOf(0, 2);
    }

    @Test
    void aReportOfLanesThatAreNotThereDoesNoHarm() {
        Map<String, Assignment> assigned = assign(
                2, List.of(new BacklogReport(0, Map.of(-1, 9L, 2, 9L)).write(), ByteBuffer.wrap(new byte[] {1, 2, 3})));

        assertThat(lanes(assigned.get("member-0"), CHUNKS)).containsExactly(0);
        assertThat(lanes(assigned.get("member-1"), CHUNKS)).containsExactly(1);
    }

    @Test
    void everyWorkerIsToldTheWholeDeal() {
        Map<String, Assignment> assigned = assign(2, 3);

        assertThat(LaneAssignment.read(assigned.get("member-1").userData()))
                .contains(new LaneAssignment(1, 2, List.of(0, 1, 0)));
    }

    @Test
    void whatItSaysAndHearsLiesOnTheTableOfItsWorker() {
        AssignorBridge table = new AssignorBridge();
        BacklogAwareAssignor assignor = new BacklogAwareAssignor();
        assignor.configure(Map.of(AssignorBridge.CONFIG, table));
        table.leave(Map.of(3, 7L));
        table.askAnew();
        LaneAssignment deal = new LaneAssignment(0, 1, List.of(0));

        assignor.onAssignment(new Assignment(List.of(), deal.write()), new EagerConsumer().groupMetadata());

        assertThat(BacklogReport.read(assignor.subscriptionUserData(Set.of())))
                .isEqualTo(new BacklogReport(1, Map.of(3, 7L)));
        assertThat(table.assignment()).contains(deal);
    }

    private static Set<Integer> lanes(Assignment assignment, String topic) {
        return assignment.partitions().stream()
                .filter(lane -> lane.topic().equals(topic))
                .map(TopicPartition::partition)
                .collect(Collectors.toSet());
    }

    private static Map<String, Assignment> assign(int workers, int lanes) {
        return assign("member", workers, lanes);
    }

    private static Map<String, Assignment> assign(String members, int workers, int lanes) {
        return assign(members, lanes, Collections.nCopies(workers, BacklogReport.NONE.write()));
    }

    private static Map<String, Assignment> assign(int lanes, List<ByteBuffer> reports) {
        return assign("member", lanes, reports);
    }

    private static Map<String, Assignment> assign(String members, int lanes, List<ByteBuffer> reports) {
        Node node = new Node(0, "localhost", 9092);
        List<PartitionInfo> partitions = List.of(CHUNKS, SPANS).stream()
                .flatMap(topic -> IntStream.range(0, lanes)
                        .mapToObj(lane -> new PartitionInfo(topic, lane, node, new Node[0], new Node[0])))
                .toList();
        Map<String, Subscription> group = new HashMap<>();
        for (int worker = 0; worker < reports.size(); worker++) {
            Subscription subscription = new Subscription(List.of(CHUNKS, SPANS), reports.get(worker));
            subscription.setGroupInstanceId(Optional.of("worker-" + worker));
            group.put(members + "-" + worker, subscription);
        }
        return new BacklogAwareAssignor()
                .assign(
                        new Cluster("test", List.of(node), partitions, Set.of(), Set.of()),
                        new GroupSubscription(group))
                .groupAssignment();
    }
}
