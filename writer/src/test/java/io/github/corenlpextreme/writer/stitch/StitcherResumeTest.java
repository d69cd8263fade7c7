package io.github.corenlpextreme.writer.stitch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Partials.WholeMiddle;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random jobs, met by a stitcher that dies anywhere and by lanes in which everything may come again. */
class StitcherResumeTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyResumeGivesTheSameSpans(long seed) {
        Random random = new Random(seed);
        SectionPlan plan = randomPlan(random);
        List<LaneMessage> messages = randomMessages(plan, random);
        List<StitchedMessage> expected = stitch(plan, messages);

        for (int death = 0; death < messages.size(); death++) {
            Stitcher first = new Stitcher(plan, StitchState.initial(plan));
            List<StitchedMessage> spans = accept(first, messages.subList(0, death));
            Stitcher second = new Stitcher(plan, first.state());
            spans.addAll(accept(second, messages.subList(death, messages.size())));

            assertThat(spans).as("seed %d, death %d", seed, death).isEqualTo(expected);
            assertThat(second.finished()).isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeatsChangeNothing(long seed) {
        Random random = new Random(seed);
        SectionPlan plan = randomPlan(random);
        List<LaneMessage> messages = randomMessages(plan, random);

        Map<Integer, Deque<LaneMessage>> lanes = withRepeats(plan, messages, random);
        Stitcher stitcher = new Stitcher(plan, StitchState.initial(plan));
        List<StitchedMessage> spans = new ArrayList<>();
        while (!stitcher.finished()) {
            spans.addAll(stitcher.accept(lanes.get(stitcher.lane()).remove()));
        }

        assertThat(spans).as("seed %d", seed).isEqualTo(stitch(plan, messages));
    }

    /** In each lane, anything may be followed by what was in that lane before. */
    private static Map<Integer, Deque<LaneMessage>> withRepeats(
            SectionPlan plan, List<LaneMessage> messages, Random random) {
        Map<Integer, Deque<LaneMessage>> lanes = new HashMap<>();
        PlanStep step = plan.first();
        for (LaneMessage message : messages) {
            Deque<LaneMessage> lane = lanes.computeIfAbsent(plan.laneOf(step), any -> new ArrayDeque<>());
            lane.add(message);
            List<LaneMessage> before = List.copyOf(lane);
            random.ints(random.nextInt(3), 0, before.size()).forEach(again -> lane.add(before.get(again)));
            step = plan.next(step);
        }
        return lanes;
    }

    private static List<StitchedMessage> stitch(SectionPlan plan, List<LaneMessage> messages) {
        return accept(new Stitcher(plan, StitchState.initial(plan)), messages);
    }

    private static List<StitchedMessage> accept(Stitcher stitcher, List<LaneMessage> messages) {
        List<StitchedMessage> spans = new ArrayList<>();
        for (LaneMessage message : messages) {
            if (!stitcher.finished()) {
                spans.addAll(stitcher.accept(message));
            }
        }
        return spans;
    }

    private static SectionPlan randomPlan(Random random) {
        List<Long> sizes =
                random.ints(1 + random.nextInt(3), 0, 60).asLongStream().boxed().toList();
        return new JobPlan(sizes, 1 + random.nextInt(20), 1 + random.nextInt(4)).section(1);
    }

    /** The partials and markers of a job in the order in which they are wanted. */
    private static List<LaneMessage> randomMessages(SectionPlan plan, Random random) {
        List<LaneMessage> messages = new ArrayList<>();
        for (PlanStep step = plan.first(); !(step instanceof FinishedStep); step = plan.next(step)) {
            LaneMessage message = plan.message(step);
            messages.add(message instanceof Chunk chunk ? randomPartials(chunk, random) : message);
        }
        return messages;
    }

    private static Partials randomPartials(Chunk chunk, Random random) {
        ByteRange range = chunk.range();
        if (random.nextInt(3) == 0) {
            return new Partials(chunk.chunk(), chunk.file(), range, new WholeMiddle());
        }
        long headEnd = range.start() == 0 ? 0 : range.start() + 1 + random.nextInt((int) range.length());
        long tailStart = headEnd + random.nextInt((int) (range.end() - headEnd) + 1);
        return new Partials(chunk.chunk(), chunk.file(), range, new HeadAndTail(headEnd, tailStart));
    }
}
