package io.github.corenlpextreme.writer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.RebalanceProtocol;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Of a job of three sections with two lanes each. */
class SectionAssignorTest {

    private static final String TOPIC = "job.results";
    private static final Node BROKER = new Node(1, "localhost", 9092);

    private final SectionBoard board = new SectionBoard(2);
    private final SectionAssignor assignor = new SectionAssignor();
    private final Map<String, Set<Integer>> held = new HashMap<>();

    SectionAssignorTest() {
        assignor.configure(Map.of(SectionBoard.CONFIG, board));
    }

    @Test
    void theFirstLanesOfAllSectionsGoToTheOnlyProcess() {
        held.put("a", Set.of());

        assertThat(deal()).isEqualTo(Map.of("a", Set.of(0, 2, 4)));
    }

    @Test
    void whatMovesIsTakenFirstAndGivenInTheNextRound() {
        held.put("a", Set.of(0, 2, 4));
        held.put("b", Set.of());

        Map<String, Set<Integer>> first = deal();
        held.putAll(first);
        Map<String, Set<Integer>> second = deal();

        assertThat(first).isEqualTo(Map.of("a", Set.of(0, 2), "b", Set.of()));
        assertThat(second).isEqualTo(Map.of("a", Set.of(0, 2), "b", Set.of(4)));
    }

    @Test
    void sectionsOfAProcessThatIsGoneAreGivenAtOnceAndNoOtherMoves() {
        held.put("a", Set.of(0));
        held.put("b", Set.of(4));

        assertThat(deal()).isEqualTo(Map.of("a", Set.of(0, 2), "b", Set.of(4)));
    }

    @Test
    void ofTwoThatClaimASectionOneKeepsIt() {
        held.put("a", Set.of(0));
        held.put("b", Set.of(0, 2, 4));

        Map<String, Set<Integer>> dealt = deal();

        assertThat(dealt.get("a")).contains(0);
        assertThat(dealt.get("b")).doesNotContain(0);
    }

    @Test
    void whatAnyProcessSaysIsCompleteIsGivenToNone() {
        held.put("a", Set.of(0));
        held.put("b", Set.of(2));
        board.add(Set.of(1, 3));

        assertThat(deal()).isEqualTo(Map.of("a", Set.of(), "b", Set.of(2)));
    }

    @Test
    void givesInTwoRounds() {
        assertThat(assignor.supportedProtocols()).contains(RebalanceProtocol.COOPERATIVE);
    }

    @Test
    void whatAProcessSaysIsReadAgainAndNonsenseIsNothing() {
        board.add(Set.of(12, 3));

        assertThat(SectionBoard.read(board.write())).containsExactlyInAnyOrder(3, 12);
        assertThat(SectionBoard.read(new SectionBoard(2).write())).isEmpty();
        assertThat(SectionBoard.read(null)).isEmpty();
        assertThat(SectionBoard.read(ByteBuffer.wrap("1,,x".getBytes(StandardCharsets.US_ASCII))))
                .isEmpty();
    }

    /** The lanes that each gets. */
    private Map<String, Set<Integer>> deal() {
        Map<String, Subscription> members = new HashMap<>();
        held.forEach((name, lanes) -> members.put(name, new Subscription(List.of(TOPIC), board.write(), lanes(lanes))));
        Map<String, Set<Integer>> dealt = new HashMap<>();
        assignor.assign(cluster(), new GroupSubscription(members))
                .groupAssignment()
                .forEach((name, given) -> dealt.put(
                        name,
                        Set.copyOf(given.partitions().stream()
                                .map(TopicPartition::partition)
                                .toList())));
        return dealt;
    }

    private static List<TopicPartition> lanes(Set<Integer> numbers) {
        return numbers.stream().map(lane -> new TopicPartition(TOPIC, lane)).toList();
    }

    private static Cluster cluster() {
        Node[] replicas = {BROKER};
        List<PartitionInfo> lanes = IntStream.range(0, 6)
                .mapToObj(lane -> new PartitionInfo(TOPIC, lane, BROKER, replicas, replicas))
                .toList();
        return new Cluster("cluster", List.of(BROKER), lanes, Set.of(), Set.of());
    }
}
