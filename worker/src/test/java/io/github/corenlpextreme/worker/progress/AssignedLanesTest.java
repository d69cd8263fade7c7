package io.github.corenlpextreme.worker.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.worker.crash.LaneCommitMetadata;
import io.github.corenlpextreme.worker.crash.LaneCommitMetadata.InFlightLine;
import io.github.corenlpextreme.worker.crash.LaneRelease;
import io.github.corenlpextreme.worker.crash.LineVerdict;
import io.github.corenlpextreme.worker.crash.PreviousExit;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignedLanesTest {

    private static final Lane LANE = new Lane(TopicKind.CHUNKS, 0);
    private static final Lane SPANS = new Lane(TopicKind.SPANS, 0);

    private final AssignedLanes tenures = new AssignedLanes("worker-0", PreviousExit.UNKNOWN);

    @Test
    void tellsChunksAndSpansOfOneNumberApart() {
        tenures.begin(LANE, 5, LaneCommitMetadata.NONE);
        tenures.begin(SPANS, 9, LaneCommitMetadata.NONE);

        LaneTask task = take(LANE, 5);
        tenures.complete(task);

        assertThat(offsets()).isEqualTo(Map.of(LANE, 6L, SPANS, 9L));
    }

    @Test
    void takesNoCompletionOfAnEarlierTenure() {
        tenures.begin(LANE, 0, LaneCommitMetadata.NONE);
        LaneTask early = take(LANE, 0);
        tenures.retain(Set.of());
        tenures.begin(LANE, 0, LaneCommitMetadata.NONE);
        take(LANE, 0);

        tenures.complete(early);

        assertThat(offsets()).isEqualTo(Map.of(LANE, 0L));
    }

    @Test
    void takesNoCompletionInALaneThatIsGone() {
        tenures.begin(LANE, 0, LaneCommitMetadata.NONE);
        LaneTask task = take(LANE, 0);
        tenures.retain(Set.of(SPANS));

        tenures.complete(task);

        assertThat(tenures.holds(LANE)).isFalse();
        assertThat(offsets()).isEmpty();
    }

    @Test
    void keepsARetainedLaneAsItIs() {
        tenures.begin(LANE, 3, LaneCommitMetadata.NONE);
        take(LANE, 3);

        tenures.retain(Set.of(LANE));

        assertThat(tenures.next(LANE)).isEqualTo(4);
        assertThat(tenures.lanes()).containsExactly(LANE);
    }

    @Test
    void leavesANoteThatTheNextHolderUnderstands() {
        tenures.begin(LANE, 3, LaneCommitMetadata.NONE);
        LaneTask task = take(LANE, 3);

        tenures.begin(task);
        tenures.markInFlight(task, 4711);

        assertThat(tenures.committable(LaneRelease.NONE).get(LANE).note())
                .isEqualTo(new LaneCommitMetadata(
                        "worker-0", 4, false, 0, 0, Optional.of(new InFlightLine(3, 4711)), List.of()));
    }

    @Test
    void doesNotTakeItselfForDeadWhenALaneComesBackThatWasLost() {
        tenures.begin(LANE, 3, LaneCommitMetadata.NONE);
        tenures.begin(take(LANE, 3));
        LaneCommitMetadata left =
                tenures.committable(LaneRelease.NONE).get(LANE).note();
        tenures.retain(Set.of());

        tenures.begin(LANE, 3, left);

        assertThat(tenures.historyOf(LANE, 3)).isEqualTo(TaskHistory.NONE);
    }

    @Test
    void namesOneLineOfAllLanesAtMost() {
        tenures.begin(LANE, 3, LaneCommitMetadata.NONE);
        tenures.begin(SPANS, 3, LaneCommitMetadata.NONE);
        tenures.markInFlight(take(LANE, 3), 4711);

        tenures.clearInFlight();
        tenures.markInFlight(take(SPANS, 3), 4712);

        assertThat(tenures.committable(LaneRelease.NONE).get(LANE).note().alone())
                .isEmpty();
        assertThat(tenures.committable(LaneRelease.NONE).get(SPANS).note().alone())
                .contains(new InFlightLine(3, 4712));
    }

    @Test
    void countsTheLinesThatAreFoundGuilty() {
        LaneCommitMetadata left =
                new LaneCommitMetadata("worker-0", 4, false, 4, 1, Optional.of(new InFlightLine(3, 4711)), List.of());
        AssignedLanes next = new AssignedLanes("worker-0", PreviousExit.OWN_DOING);

        next.begin(LANE, 3, left);

        assertThat(next.condemned()).isEqualTo(1);
        assertThat(next.historyOf(LANE, 3).of(4711)).map(LineVerdict::condemned).contains(true);
    }

    private Map<Lane, Long> offsets() {
        Map<Lane, Long> offsets = new HashMap<>();
        tenures.committable(LaneRelease.NONE).forEach((lane, committable) -> offsets.put(lane, committable.offset()));
        return offsets;
    }

    private LaneTask take(Lane lane, long offset) {
        return new LaneTask(
                lane,
                offset,
                tenures.take(lane, offset),
                new PlanStep.EndOfJobStep(0),
                new EndOfJob(),
                TaskHistory.NONE);
    }
}
