package io.github.corenlpextreme.protocol.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfFileStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfJobStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans of several sections: together they are the job, and none has anything of another. */
class SectionedPlanTest {

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @Test
    void endsAFileInEachSectionThatHasSomethingOfIt() {
        JobPlan plan = plan(List.of(0L, 5L, 0L, 0L, 5L, 0L), 4, new SectionStart(2, 0), new SectionStart(4, 3));

        assertThat(stepsOf(plan))
                .containsExactly(
                        new EndOfFileStep(0, 0),
                        new ChunkStep(0),
                        new ChunkStep(1),
                        new EndOfFileStep(1, 0),
                        new EndOfJobStep(0),
                        new EndOfFileStep(2, 1),
                        new EndOfFileStep(3, 1),
                        new ChunkStep(2),
                        new EndOfFileStep(4, 1),
                        new EndOfJobStep(1),
                        new ChunkStep(3),
                        new EndOfFileStep(4, 2),
                        new EndOfFileStep(5, 2),
                        new EndOfJobStep(2));
        assertThat(plan.chunk(2)).isEqualTo(new Chunk(2, 4, new ByteRange(0, 3)));
        assertThat(plan.chunk(3)).isEqualTo(new Chunk(3, 4, new ByteRange(3, 5)));
    }

    @Test
    void numbersTheSectionsOfEachFile() {
        JobPlan plan = plan(List.of(10L, 10L), 4, new SectionStart(0, 4), new SectionStart(1, 2));

        assertThat(plan.rangeOf(plan.section(1), 0)).isEqualTo(new SectionRange(1, 2, new ByteRange(0, 4)));
        assertThat(plan.rangeOf(plan.section(2), 0)).isEqualTo(new SectionRange(2, 2, new ByteRange(4, 10)));
        assertThat(plan.rangeOf(plan.section(2), 1)).isEqualTo(new SectionRange(1, 2, new ByteRange(0, 2)));
        assertThat(plan.rangeOf(plan.section(3), 1)).isEqualTo(new SectionRange(2, 2, new ByteRange(2, 10)));
        assertThat(plan(List.of(10L, 10L), 4, new SectionStart(1, 0))
                        .rangeOf(
                                plan(List.of(10L, 10L), 4, new SectionStart(1, 0))
                                        .section(2),
                                1))
                .isEqualTo(SectionRange.whole(10));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tilesEveryFileOnceInTheOrderOfItsChunks(long seed) {
        RandomPlan random = new RandomPlan(seed);
        JobPlan plan = random.plan();
        long[] covered = new long[plan.files()];
        int file = 0;
        for (long number = 0; number < plan.chunks(); number++) {
            Chunk chunk = plan.chunk(number);
            assertThat(chunk.chunk()).isEqualTo(number);
            assertThat(chunk.file()).isGreaterThanOrEqualTo(file);
            file = chunk.file();
            assertThat(chunk.range().start()).isEqualTo(covered[file]);
            assertThat(chunk.range().length()).isBetween(1L, random.chunkSize);
            covered[file] = chunk.range().end();
        }
        assertThat(covered)
                .containsExactly(
                        random.sizes.stream().mapToLong(Long::longValue).toArray());
        assertThat(plan.sections().stream().mapToLong(SectionPlan::bytes).sum())
                .isEqualTo(random.sizes.stream().mapToLong(Long::longValue).sum());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesEachSectionItsOwnBytesChunksAndLanes(long seed) {
        RandomPlan random = new RandomPlan(seed);
        JobPlan plan = random.plan();
        for (long number = 0; number < plan.chunks(); number++) {
            Chunk chunk = plan.chunk(number);
            SectionPlan section =
                    plan.section(random.sectionOf(chunk.file(), chunk.range().start()));
            assertThat(random.sectionOf(chunk.file(), chunk.range().end() - 1)).isEqualTo(section.number());
            assertThat(section.chunk(number)).isEqualTo(chunk);
            assertThat(plan.laneOf(number)).isEqualTo(section.laneOf(number));
            assertThat(plan.sectionOfLane(plan.laneOf(number))).isSameAs(section);
            assertThat(plan.laneOf(number)).isBetween(section.firstLane(), section.endLane() - 1);
            for (SectionPlan other : plan.sections()) {
                assertThat(other.has(new ChunkStep(number))).isEqualTo(other == section);
            }
        }
        assertThat(plan.sections().stream().flatMapToInt(s -> IntStream.range(s.firstLane(), s.endLane())))
                .containsExactlyElementsOf(
                        IntStream.range(0, plan.lanes()).boxed().toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void visitsEveryStepOnceAndSectionAfterSection(long seed) {
        JobPlan plan = new RandomPlan(seed).plan();
        List<PlanStep> expected = new ArrayList<>();
        plan.sections().forEach(section -> addSteps(plan, section, expected::add));

        assertThat(stepsOf(plan)).containsExactlyElementsOf(expected).doesNotHaveDuplicates();
        assertThat(plan.next(new FinishedStep())).isEqualTo(new FinishedStep());
        for (PlanStep step : expected) {
            assertThat(JobPlan.stepOf(plan.message(step), plan.laneOf(step))).isEqualTo(step);
        }
    }

    /** What a section's order is, said once more. */
    private static void addSteps(JobPlan plan, SectionPlan section, Consumer<PlanStep> steps) {
        for (int file = section.firstFile(); file < section.endFile(); file++) {
            chunksOf(plan, section, file).forEach(steps);
            for (int lane = section.firstLane(); lane < section.endLane(); lane++) {
                steps.accept(new EndOfFileStep(file, lane));
            }
        }
        for (int lane = section.firstLane(); lane < section.endLane(); lane++) {
            steps.accept(new EndOfJobStep(lane));
        }
    }

    private static List<PlanStep> chunksOf(JobPlan plan, SectionPlan section, int file) {
        return LongStream.range(0, plan.chunks())
                .filter(number -> plan.chunk(number).file() == file)
                .<PlanStep>mapToObj(ChunkStep::new)
                .filter(section::has)
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void comparesInATotalOrderThatIsThatOfEachSection(long seed) {
        JobPlan plan = new RandomPlan(seed).plan();
        List<PlanStep> steps = stepsOf(plan);
        List<PlanStep> sorted = new ArrayList<>(steps);
        sorted.sort(plan::compare);
        for (int one = 0; one < sorted.size(); one++) {
            for (int other = 0; other < sorted.size(); other++) { // so any three are in order, too
                assertThat(Integer.signum(plan.compare(sorted.get(one), sorted.get(other))))
                        .as("%s and %s", sorted.get(one), sorted.get(other))
                        .isEqualTo(Integer.compare(one, other));
            }
        }
        for (SectionPlan section : plan.sections()) {
            List<PlanStep> own = steps.stream()
                    .filter(step -> plan.sectionOfLane(plan.laneOf(step)) == section)
                    .toList();
            assertThat(sorted.stream().filter(own::contains)).containsExactlyElementsOf(own);
        }
    }

    @Test
    void putsTheWorkOfSectionsSideBySide() {
        JobPlan plan = plan(List.of(100L), 10, new SectionStart(0, 50));
        List<PlanStep> chunks =
                new ArrayList<>(LongStream.range(0, 10).mapToObj(ChunkStep::new).toList());

        chunks.sort(plan::compare);

        assertThat(chunks)
                .extracting(step -> ((ChunkStep) step).number())
                .containsExactly(0L, 5L, 1L, 6L, 2L, 7L, 3L, 8L, 4L, 9L);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void refusesInALaneWhatIsOfAnotherSection(long seed) {
        JobPlan plan = new RandomPlan(seed).plan();
        PlanCheck check = new PlanCheck(plan);
        for (PlanStep step : stepsOf(plan)) {
            check.check(TopicKind.CHUNKS, plan.laneOf(step), plan.message(step));
            plan.sections().stream()
                    .filter(other -> isForeign(step, other))
                    .forEach(other -> assertThatThrownBy(
                                    () -> check.check(TopicKind.CHUNKS, other.firstLane(), plan.message(step)))
                            .isInstanceOf(IllegalArgumentException.class));
        }
        assertThatThrownBy(() -> check.check(TopicKind.CHUNKS, 0, new EndOfFile(plan.files())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isForeign(PlanStep step, SectionPlan section) {
        return step instanceof ChunkStep && !section.has(step)
                || step instanceof EndOfFileStep at && !section.hasFile(at.file());
    }

    @Test
    void numbersMoreChunksAndBytesThanAnIntCanHold() {
        long terabyte = 1_000_000_000_000L;
        JobPlan plan =
                plan(List.of(terabyte, terabyte), 100, new SectionStart(0, 600_000_000_050L), new SectionStart(1, 5));

        assertThat(plan.section(1).endChunk()).isEqualTo(6_000_000_001L);
        assertThat(plan.chunk(6_000_000_000L).range()).isEqualTo(new ByteRange(600_000_000_000L, 600_000_000_050L));
        assertThat(plan.chunk(6_000_000_001L).range()).isEqualTo(new ByteRange(600_000_000_050L, 600_000_000_150L));
        assertThat(plan.laneOf(6_000_000_001L)).isEqualTo(1);
        assertThat(plan.section(2).endChunk()).isEqualTo(6_000_000_001L + 4_000_000_000L + 1);
        assertThat(plan.chunk(10_000_000_001L)).isEqualTo(new Chunk(10_000_000_001L, 1, new ByteRange(0, 5)));
        assertThat(plan.chunk(10_000_000_002L)).isEqualTo(new Chunk(10_000_000_002L, 1, new ByteRange(5, 105)));
        assertThat(plan.chunks()).isEqualTo(20_000_000_002L);
        assertThat(plan.section(3).bytes()).isEqualTo(terabyte - 5);
        assertThat(plan.next(new ChunkStep(20_000_000_001L))).isEqualTo(new EndOfFileStep(1, 2));
        assertThat(plan.compare(new ChunkStep(10_000_000_002L), new ChunkStep(5_999_999_999L)))
                .isNegative();
    }

    /** With one lane for each section. */
    private static JobPlan plan(List<Long> sizes, long chunkSize, SectionStart... starts) {
        return new JobPlan(sizes, new PlanSettings(chunkSize, starts.length + 1, List.of(starts)));
    }

    private static List<PlanStep> stepsOf(JobPlan plan) {
        List<PlanStep> steps = new ArrayList<>();
        for (PlanStep step = plan.first(); !(step instanceof FinishedStep); step = plan.next(step)) {
            steps.add(step);
        }
        return steps;
    }
}
