package io.github.corenlpextreme.worker.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.worker.crash.CommitMetadataCodec;
import io.github.corenlpextreme.worker.crash.LaneRelease;
import io.github.corenlpextreme.worker.crash.PreviousExit;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import io.github.corenlpextreme.worker.loop.LaneCommitter;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
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
    private static final Lane FIRST_LANE = new Lane(TopicKind.CHUNKS, 0);
    private static final Lane SECOND_LANE = new Lane(TopicKind.CHUNKS, 1);

    private final List<Set<Lane>> heldLanes = new ArrayList<>();
    private final EagerConsumer kafka = new EagerConsumer();
    private final AssignedLanes tenures = new AssignedLanes("worker-0", PreviousExit.UNKNOWN);
    private final TopicLayout names = TopicLayout.ofInputs(new JobId("job"));
    private final WorkConsumer consumer = new WorkConsumer(kafka, names, record -> new EndOfJob());
    private final LaneCommitter lanes = new LaneCommitter(
            consumer,
            tenures,
            new RebalanceRequester(kafka, names, tenures, new AssignorBridge(), System::nanoTime),
            heldLanes::add);

    WorkConsumerTest() {
        consumer.subscribe(lanes);
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

        assertThat(lane).isEqualTo(new Lane(TopicKind.SPANS, 3));
    }

    @Test
    void commitsNothingWhileTheLowestOffsetIsPending() {
        lanes.commit(LaneRelease.NONE);
        take(FIRST_LANE, 0);
        LaneTask later = take(FIRST_LANE, 1);

        lanes.complete(later);
        lanes.commit(LaneRelease.NONE);

        assertThat(kafka.committed()).containsEntry(FIRST, 0L);
    }

    @Test
    void commitsTheCompletedPrefix() {
        LaneTask first = take(FIRST_LANE, 0);
        LaneTask second = take(FIRST_LANE, 1);
        take(FIRST_LANE, 2);

        lanes.complete(second);
        lanes.complete(first);
        lanes.commit(LaneRelease.NONE);

        assertThat(kafka.committed()).containsExactlyInAnyOrderEntriesOf(Map.of(FIRST, 2L, SECOND, 0L));
    }

    @Test
    void commitsOnlyWhatIsNew() {
        lanes.commit(LaneRelease.NONE);
        kafka.commits().clear();
        LaneTask task = take(SECOND_LANE, 0);

        lanes.complete(task);
        lanes.commit(LaneRelease.NONE);
        lanes.commit(LaneRelease.NONE);

        assertThat(kafka.commits()).containsExactly(Map.of(SECOND, 1L));
    }

    @Test
    void commitsWhatIsCompleteBeforeLanesAreTakenAway() {
        LaneTask task = take(FIRST_LANE, 0);
        lanes.complete(task);

        kafka.giveUp();

        assertThat(kafka.committed()).containsEntry(FIRST, 1L);
    }

    @Test
    void commitsAgainWhatWasRefused() {
        LaneTask task = take(FIRST_LANE, 0);
        lanes.complete(task);
        kafka.refuseCommits(true);
        lanes.commit(LaneRelease.NONE);
        kafka.refuseCommits(false);

        lanes.commit(LaneRelease.NONE);

        assertThat(kafka.committed()).containsEntry(FIRST, 1L);
    }

    @Test
    void goesOnWhereItWasInALaneThatIsGivenBack() {
        take(FIRST_LANE, 0);
        LaneTask open = take(FIRST_LANE, 1);
        kafka.giveUp();

        kafka.give(FIRST, SECOND);

        assertThat(kafka.position(FIRST)).isEqualTo(2);
        assertThat(lanes.take(FIRST_LANE, 2)).isEqualTo(open.tenure());
        assertThat(heldLanes).last().isEqualTo(Set.of(FIRST_LANE, SECOND_LANE));
    }

    @Test
    void dropsALaneThatGoesToAnother() {
        LaneTask open = take(FIRST_LANE, 0);
        kafka.giveUp();

        kafka.give(SECOND);
        lanes.complete(open);
        lanes.commit(LaneRelease.NONE);

        assertThat(heldLanes).last().isEqualTo(Set.of(SECOND_LANE));
        assertThat(kafka.committed()).containsEntry(FIRST, 0L);
    }

    @Test
    void beginsALostLaneAnewAtItsCommittedOffset() {
        LaneTask first = take(FIRST_LANE, 0);
        LaneTask second = take(FIRST_LANE, 1);
        lanes.complete(first);
        lanes.commit(LaneRelease.NONE);
        kafka.lose();

        kafka.give(FIRST, SECOND);
        lanes.complete(second);
        lanes.commit(LaneRelease.NONE);

        assertThat(heldLanes).contains(Set.of());
        assertThat(lanes.take(FIRST_LANE, kafka.position(FIRST))).isNotEqualTo(first.tenure());
        assertThat(kafka.committed()).containsEntry(FIRST, 1L);
    }

    @Test
    void pausesAndResumes() {
        consumer.pause(consumer.assigned());
        consumer.resume(Set.of(SECOND_LANE));

        assertThat(kafka.paused()).containsExactly(FIRST);
    }

    @Test
    void hasNothingToPauseWhileOthersAreStillJoining() {
        take(FIRST_LANE, 0);
        kafka.giveUp(); // between giving the lanes up and being given any, none is ours to pause

        assertThat(consumer.assigned()).isEmpty();
    }

    @Test
    void leavesNoSuspicionWhenItEndsInOrder() {
        LaneTask task = take(FIRST_LANE, 0);
        lanes.begin(List.of(task));
        lanes.commit(LaneRelease.FOR_GOOD);

        lanes.revoked(List.of(FIRST_LANE, SECOND_LANE)); // as a consumer does that is being closed

        assertThat(historyOfASuccessor(0)).isEqualTo(TaskHistory.NONE);
    }

    @Test
    void leavesASuspicionWhenItIsClosedInTheMiddleOfATask() {
        LaneTask task = take(FIRST_LANE, 0);
        lanes.begin(List.of(task));

        lanes.revoked(List.of(FIRST_LANE, SECOND_LANE));

        assertThat(historyOfASuccessor(0)).isNotEqualTo(TaskHistory.NONE);
    }

    private TaskHistory historyOfASuccessor(long offset) {
        AssignedLanes successor = new AssignedLanes("worker-0", PreviousExit.OWN_DOING);
        OffsetAndMetadata left = kafka.committed(Set.of(FIRST)).get(FIRST);
        successor.begin(FIRST_LANE, left.offset(), CommitMetadataCodec.read(left.metadata()));
        return successor.historyOf(FIRST_LANE, offset);
    }

    private LaneTask take(Lane lane, long offset) {
        long tenure = lanes.take(lane, offset);
        return new LaneTask(lane, offset, tenure, new PlanStep.ChunkStep(offset), new EndOfJob(), TaskHistory.NONE);
    }
}
