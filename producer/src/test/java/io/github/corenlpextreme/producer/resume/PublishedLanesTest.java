package io.github.corenlpextreme.producer.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.protocol.plan.Step.AtChunk;
import io.github.corenlpextreme.protocol.plan.Step.AtEndOfFile;
import io.github.corenlpextreme.protocol.plan.Step.AtEndOfJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PublishedLanesTest {

    private static final JobPlan PLAN = new JobPlan(List.of(25L, 0L, 10L), 10, 2);

    @Test
    void findsNothingInEmptyLanes() {
        PublishedLanes published = new PublishedLanes(PLAN, Map.of());

        assertThat(published.contains(new AtChunk(0))).isFalse();
        assertThat(published.complete()).isFalse();
    }

    @Test
    void findsInALaneWhatStandsBeforeItsLastMessage() {
        PublishedLanes published = new PublishedLanes(PLAN, Map.of(0, new EndOfFile(1), 1, PLAN.chunk(1)));

        assertThat(published.contains(new AtChunk(2))).isTrue();
        assertThat(published.contains(new AtEndOfFile(1, 0))).isTrue();
        assertThat(published.contains(new AtEndOfFile(0, 1))).isFalse();
        assertThat(published.contains(new AtEndOfFile(2, 0))).isFalse();
        assertThat(published.contains(new AtChunk(3))).isFalse();
    }

    @Test
    void isCompleteWhenEveryLaneEndsWithTheJob() {
        assertThat(new PublishedLanes(PLAN, Map.of(0, new EndOfJob(), 1, new EndOfJob())).complete())
                .isTrue();
        assertThat(new PublishedLanes(PLAN, Map.of(0, new EndOfJob())).complete())
                .isFalse();
        assertThat(new PublishedLanes(PLAN, Map.of(0, new EndOfJob(), 1, new EndOfFile(2))).complete())
                .isFalse();
        assertThat(new PublishedLanes(PLAN, Map.of(0, new EndOfJob(), 1, new EndOfJob())).contains(new AtEndOfJob(1)))
                .isTrue();
    }

    @Test
    void leavesNeitherGapNorDoubleWhereverEachLaneStopped() {
        for (long seed = 0; seed < 300; seed++) {
            List<List<Message>> whole = lanes(new PublishedLanes(PLAN, Map.of()));
            List<List<Message>> cut =
                    whole.stream().<List<Message>>map(ArrayList::new).toList();
            Random random = new Random(seed);
            cut.forEach(lane ->
                    lane.subList(random.nextInt(lane.size() + 1), lane.size()).clear());

            List<List<Message>> rest = lanes(new PublishedLanes(PLAN, lastOf(cut)));

            for (int lane = 0; lane < whole.size(); lane++) {
                cut.get(lane).addAll(rest.get(lane));
            }
            assertThat(cut).as("seed %d", seed).isEqualTo(whole);
        }
    }

    /** By lane, what a producer would still publish. */
    private static List<List<Message>> lanes(PublishedLanes published) {
        List<List<Message>> lanes = List.of(new ArrayList<>(), new ArrayList<>());
        for (Step step = PLAN.first(); !(step instanceof Step.Finished); step = PLAN.next(step)) {
            if (!published.contains(step)) {
                lanes.get(PLAN.laneOf(step)).add(PLAN.message(step));
            }
        }
        return lanes;
    }

    private static Map<Integer, Message> lastOf(List<List<Message>> lanes) {
        Map<Integer, Message> last = new HashMap<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            List<Message> messages = lanes.get(lane);
            if (!messages.isEmpty()) {
                last.put(lane, messages.get(messages.size() - 1));
            }
        }
        return last;
    }
}
