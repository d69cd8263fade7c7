package io.github.corenlpextreme.worker.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.worker.crash.Death;
import io.github.corenlpextreme.worker.crash.History;
import io.github.corenlpextreme.worker.crash.LaneNote;
import io.github.corenlpextreme.worker.crash.LaneNote.InFlightAlone;
import io.github.corenlpextreme.worker.crash.LineNote;
import io.github.corenlpextreme.worker.crash.Parting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenuresTest {

    private static final Lane LANE = new Lane(Topic.CHUNKS, 0);
    private static final Lane SPANS = new Lane(Topic.SPANS, 0);

    private final Tenures tenures = new Tenures("worker-0", Death.UNKNOWN);

    @Test
    void tellsChunksAndSpansOfOneNumberApart() {
        tenures.begin(LANE, 5, LaneNote.NONE);
        tenures.begin(SPANS, 9, LaneNote.NONE);

        Task task = take(LANE, 5);
        tenures.complete(task);

        assertThat(offsets()).isEqualTo(Map.of(LANE, 6L, SPANS, 9L));
    }

    @Test
    void takesNoCompletionOfAnEarlierTenure() {
        tenures.begin(LANE, 0, LaneNote.NONE);
        Task early = take(LANE, 0);
        tenures.retain(Set.of());
        tenures.begin(LANE, 0, LaneNote.NONE);
        take(LANE, 0);

        tenures.complete(early);

        assertThat(offsets()).isEqualTo(Map.of(LANE, 0L));
    }

    @Test
    void takesNoCompletionInALaneThatIsGone() {
        tenures.begin(LANE, 0, LaneNote.NONE);
        Task task = take(LANE, 0);
        tenures.retain(Set.of(SPANS));

        tenures.complete(task);

        assertThat(tenures.holds(LANE)).isFalse();
        assertThat(offsets()).isEmpty();
    }

    @Test
    void keepsARetainedLaneAsItIs() {
        tenures.begin(LANE, 3, LaneNote.NONE);
        take(LANE, 3);

        tenures.retain(Set.of(LANE));

        assertThat(tenures.next(LANE)).isEqualTo(4);
        assertThat(tenures.lanes()).containsExactly(LANE);
    }

    @Test
    void leavesANoteThatTheNextHolderUnderstands() {
        tenures.begin(LANE, 3, LaneNote.NONE);
        Task task = take(LANE, 3);

        tenures.begin(task);
        tenures.alone(task, 4711);

        assertThat(tenures.committable(Parting.NONE).get(LANE).note())
                .isEqualTo(
                        new LaneNote("worker-0", 4, false, 0, 0, Optional.of(new InFlightAlone(3, 4711)), List.of()));
    }

    @Test
    void doesNotTakeItselfForDeadWhenALaneComesBackThatWasLost() {
        tenures.begin(LANE, 3, LaneNote.NONE);
        tenures.begin(take(LANE, 3));
        LaneNote left = tenures.committable(Parting.NONE).get(LANE).note();
        tenures.retain(Set.of());

        tenures.begin(LANE, 3, left);

        assertThat(tenures.historyOf(LANE, 3)).isEqualTo(History.NONE);
    }

    @Test
    void namesOneLineOfAllLanesAtMost() {
        tenures.begin(LANE, 3, LaneNote.NONE);
        tenures.begin(SPANS, 3, LaneNote.NONE);
        tenures.alone(take(LANE, 3), 4711);

        tenures.nobodyAlone();
        tenures.alone(take(SPANS, 3), 4712);

        assertThat(tenures.committable(Parting.NONE).get(LANE).note().alone()).isEmpty();
        assertThat(tenures.committable(Parting.NONE).get(SPANS).note().alone()).contains(new InFlightAlone(3, 4712));
    }

    @Test
    void countsTheLinesThatAreFoundGuilty() {
        LaneNote left = new LaneNote("worker-0", 4, false, 4, 1, Optional.of(new InFlightAlone(3, 4711)), List.of());
        Tenures next = new Tenures("worker-0", Death.OWN_DOING);

        next.begin(LANE, 3, left);

        assertThat(next.condemned()).isEqualTo(1);
        assertThat(next.historyOf(LANE, 3).of(4711)).map(LineNote::condemned).contains(true);
    }

    private Map<Lane, Long> offsets() {
        Map<Lane, Long> offsets = new HashMap<>();
        tenures.committable(Parting.NONE).forEach((lane, committable) -> offsets.put(lane, committable.offset()));
        return offsets;
    }

    private Task take(Lane lane, long offset) {
        return new Task(lane, offset, tenures.take(lane, offset), new Step.AtEndOfJob(0), new EndOfJob(), History.NONE);
    }
}
