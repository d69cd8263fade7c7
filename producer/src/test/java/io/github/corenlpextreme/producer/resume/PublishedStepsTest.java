package io.github.corenlpextreme.producer.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfFileStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfJobStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PublishedStepsTest {

    private static final JobPlan PLAN = new JobPlan(List.of(25L, 0L, 10L), 10, 2);

    @Test
    void findsNothingInEmptyLanes() {
        PublishedSteps published = new PublishedSteps(PLAN, Map.of());

        assertThat(published.contains(new ChunkStep(0))).isFalse();
        assertThat(published.complete()).isFalse();
    }

    @Test
    void findsInALaneWhatStandsBeforeItsLastMessage() {
        PublishedSteps published = new PublishedSteps(PLAN, Map.of(0, new EndOfFile(1), 1, PLAN.chunk(1)));

        assertThat(published.contains(new ChunkStep(2))).isTrue();
        assertThat(published.contains(new EndOfFileStep(1, 0))).isTrue();
        assertThat(published.contains(new EndOfFileStep(0, 1))).isFalse();
        assertThat(published.contains(new EndOfFileStep(2, 0))).isFalse();
        assertThat(published.contains(new ChunkStep(3))).isFalse();
    }

    @Test
    void isCompleteWhenEveryLaneEndsWithTheJob() {
        assertThat(new PublishedSteps(PLAN, Map.of(0, new EndOfJob(), 1, new EndOfJob())).complete())
                .isTrue();
        assertThat(new PublishedSteps(PLAN, Map.of(0, new EndOfJob())).complete())
                .isFalse();
        assertThat(new PublishedSteps(PLAN, Map.of(0, new EndOfJob(), 1, new EndOfFile(2))).complete())
                .isFalse();
        assertThat(new PublishedSteps(PLAN, Map.of(0, new EndOfJob(), 1, new EndOfJob())).contains(new EndOfJobStep(1)))
                .isTrue();
    }

    @Test
    void leavesNeitherGapNorDoubleWhereverEachLaneStopped() {
        for (long seed = 0; seed < 300; seed++) {
            List<List<LaneMessage>> whole = lanes(new PublishedSteps(PLAN, Map.of()));
            List<List<LaneMessage>> cut =
                    whole.stream().<List<LaneMessage>>map(ArrayList::new).toList();
            Random random = new Random(seed);
            cut.forEach(lane ->
                    lane.subList(random.nextInt(lane.size() + 1), lane.size()).clear());

            List<List<LaneMessage>> rest = lanes(new PublishedSteps(PLAN, lastOf(cut)));

            for (int lane = 0; lane < whole.size(); lane++) {
                cut.get(lane).addAll(rest.get(lane));
            }
            assertThat(cut).as("seed %d", seed).isEqualTo(whole);
        }
    }

    /** By lane, what a producer would still publish. */
    private static List<List<LaneMessage>> lanes(PublishedSteps published) {
        List<List<LaneMessage>> lanes = List.of(new ArrayList<>(), new ArrayList<>());
        for (PlanStep step = PLAN.first(); !(step instanceof PlanStep.FinishedStep); step = PLAN.next(step)) {
            if (!published.contains(step)) {
                lanes.get(PLAN.laneOf(step)).add(PLAN.message(step));
            }
        }
        return lanes;
    }

    private static Map<Integer, LaneMessage> lastOf(List<List<LaneMessage>> lanes) {
        Map<Integer, LaneMessage> last = new HashMap<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            List<LaneMessage> messages = lanes.get(lane);
            if (!messages.isEmpty()) {
                last.put(lane, messages.get(messages.size() - 1));
            }
        }
        return last;
    }
}
