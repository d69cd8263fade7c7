package io.github.corenlpextreme.worker.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.TopicNames;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.worker.crash.Death;
import io.github.corenlpextreme.worker.crash.History;
import io.github.corenlpextreme.worker.crash.LaneNoteText;
import io.github.corenlpextreme.worker.crash.Parting;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.Task;
import io.github.corenlpextreme.worker.progress.Tenures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class WorkConsumerTest {

    private static final TopicPartition FIRST = new TopicPartition("job.chunks", 0);
    private static final TopicPartition SECOND = new TopicPartition("job.chunks", 1);
    private static final Lane FIRST_LANE = new Lane(Topic.CHUNKS, 0);
    private static final Lane SECOND_LANE = new Lane(Topic.CHUNKS, 1);

    private final List<Set<Lane>> heldLanes = new ArrayList<>();
    private final EagerConsumer kafka = new EagerConsumer();
    private final WorkConsumer consumer = new WorkConsumer(
            kafka,
            TopicNames.ofInputs(new JobId("job")),
            new Tenures("worker-0", Death.UNKNOWN),
            new DealTable(),
            heldLanes::add);

    WorkConsumerTest() {
        consumer.subscribe();
        kafka.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        kafka.give(FIRST, SECOND);
    }

    @Test
    void subscribesToChunksAndSpans() {
        assertThat(kafka.subscription()).containsExactlyInAnyOrder("job.chunks", "job.spans");
    }

    @Test
    void knowsTheLaneOfARecord() {
        Lane lane = consumer.laneOf(new ConsumerRecord<>("job.spans", 3, 0, null, null));

        assertThat(lane).isEqualTo(new Lane(Topic.SPANS, 3));
    }

    @Test
    void commitsNothingWhileTheLowestOffsetIsPending() {
        consumer.commit(Parting.NONE);
        take(FIRST_LANE, 0);
        Task later = take(FIRST_LANE, 1);

        consumer.complete(later);
        consumer.commit(Parting.NONE);

        assertThat(kafka.committed()).containsEntry(FIRST, 0L);
    }

    @Test
    void commitsTheCompletedPrefix() {
        Task first = take(FIRST_LANE, 0);
        Task second = take(FIRST_LANE, 1);
        take(FIRST_LANE, 2);

        consumer.complete(second);
        consumer.complete(first);
        consumer.commit(Parting.NONE);

        assertThat(kafka.committed()).containsExactlyInAnyOrderEntriesOf(Map.of(FIRST, 2L, SECOND, 0L));
    }

    @Test
    void commitsOnlyWhatIsNew() {
        consumer.commit(Parting.NONE);
        kafka.commits().clear();
        Task task = take(SECOND_LANE, 0);

        consumer.complete(task);
        consumer.commit(Parting.NONE);
        consumer.commit(Parting.NONE);

        assertThat(kafka.commits()).containsExactly(Map.of(SECOND, 1L));
    }

    @Test
    void commitsWhatIsCompleteBeforeLanesAreTakenAway() {
        Task task = take(FIRST_LANE, 0);
        consumer.complete(task);

        kafka.giveUp();

        assertThat(kafka.committed()).containsEntry(FIRST, 1L);
    }

    @Test
    void commitsAgainWhatWasRefused() {
        Task task = take(FIRST_LANE, 0);
        consumer.complete(task);
        kafka.refuseCommits(true);
        consumer.commit(Parting.NONE);
        kafka.refuseCommits(false);

        consumer.commit(Parting.NONE);

        assertThat(kafka.committed()).containsEntry(FIRST, 1L);
    }

    @Test
    void goesOnWhereItWasInALaneThatIsGivenBack() {
        take(FIRST_LANE, 0);
        Task open = take(FIRST_LANE, 1);
        kafka.giveUp();

        kafka.give(FIRST, SECOND);

        assertThat(kafka.position(FIRST)).isEqualTo(2);
        assertThat(consumer.take(FIRST_LANE, 2)).isEqualTo(open.tenure());
        assertThat(heldLanes).last().isEqualTo(Set.of(FIRST_LANE, SECOND_LANE));
    }

    @Test
    void dropsALaneThatGoesToAnother() {
        Task open = take(FIRST_LANE, 0);
        kafka.giveUp();

        kafka.give(SECOND);
        consumer.complete(open);
        consumer.commit(Parting.NONE);

        assertThat(heldLanes).last().isEqualTo(Set.of(SECOND_LANE));
        assertThat(kafka.committed()).containsEntry(FIRST, 0L);
    }

    @Test
    void beginsALostLaneAnewAtItsCommittedOffset() {
        Task first = take(FIRST_LANE, 0);
        Task second = take(FIRST_LANE, 1);
        consumer.complete(first);
        consumer.commit(Parting.NONE);
        kafka.lose();

        kafka.give(FIRST, SECOND);
        consumer.complete(second);
        consumer.commit(Parting.NONE);

        assertThat(heldLanes).contains(Set.of());
        assertThat(consumer.take(FIRST_LANE, kafka.position(FIRST))).isNotEqualTo(first.tenure());
        assertThat(kafka.committed()).containsEntry(FIRST, 1L);
    }

    @Test
    void fetchesOnlyFromLanesThatHaveRunLow() {
        consumer.balance(lane -> lane.equals(FIRST_LANE) ? 32 : 31, 32);

        assertThat(kafka.paused()).containsExactly(FIRST);
    }

    @Test
    void fetchesAgainWhenALaneHasRunLow() {
        consumer.balance(lane -> 32, 32);

        consumer.balance(lane -> 31, 32);

        assertThat(kafka.paused()).isEmpty();
    }

    @Test
    void leavesFetchingAloneWhileOthersAreStillJoining() {
        take(FIRST_LANE, 0);
        kafka.giveUp(); // between giving the lanes up and being given any, none is ours to pause

        consumer.balance(lane -> lane.equals(FIRST_LANE) ? 32 : 0, 32);

        assertThat(kafka.paused()).isEmpty();
    }

    @Test
    void stopsFetchingAltogether() {
        consumer.pauseAll();

        assertThat(kafka.paused()).containsExactlyInAnyOrder(FIRST, SECOND);
    }

    @Test
    void leavesNoSuspicionWhenItEndsInOrder() {
        Task task = take(FIRST_LANE, 0);
        consumer.begin(List.of(task));
        consumer.commit(Parting.FOR_GOOD);

        consumer.onPartitionsRevoked(List.of(FIRST, SECOND)); // as a consumer does that is being closed

        assertThat(historyOfASuccessor(0)).isEqualTo(History.NONE);
    }

    @Test
    void leavesASuspicionWhenItIsClosedInTheMiddleOfATask() {
        Task task = take(FIRST_LANE, 0);
        consumer.begin(List.of(task));

        consumer.onPartitionsRevoked(List.of(FIRST, SECOND));

        assertThat(historyOfASuccessor(0)).isNotEqualTo(History.NONE);
    }

    private History historyOfASuccessor(long offset) {
        Tenures successor = new Tenures("worker-0", Death.OWN_DOING);
        OffsetAndMetadata left = kafka.committed(Set.of(FIRST)).get(FIRST);
        successor.begin(FIRST_LANE, left.offset(), LaneNoteText.read(left.metadata()));
        return successor.historyOf(FIRST_LANE, offset);
    }

    private Task take(Lane lane, long offset) {
        long tenure = consumer.take(lane, offset);
        return new Task(lane, offset, tenure, new Step.AtChunk(offset), new EndOfJob(), History.NONE);
    }
}
