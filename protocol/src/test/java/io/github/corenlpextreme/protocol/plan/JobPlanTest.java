package io.github.corenlpextreme.protocol.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfFileStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfJobStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobPlanTest {

    private static final long GIB = 1L << 30;

    @Test
    void endsEveryFileInEveryLaneAndThenTheJob() {
        JobPlan plan = new JobPlan(List.of(25L, 0L, 10L), 10, 2);

        assertThat(stepsOf(plan))
                .containsExactly(
                        new ChunkStep(0),
                        new ChunkStep(1),
                        new ChunkStep(2),
                        new EndOfFileStep(0, 0),
                        new EndOfFileStep(0, 1),
                        new EndOfFileStep(1, 0),
                        new EndOfFileStep(1, 1),
                        new ChunkStep(3),
                        new EndOfFileStep(2, 0),
                        new EndOfFileStep(2, 1),
                        new EndOfJobStep(0),
                        new EndOfJobStep(1));
    }

    @Test
    void staysFinished() {
        assertThat(new JobPlan(List.of(1L), 1, 1).next(new FinishedStep())).isEqualTo(new FinishedStep());
    }

    @Test
    void publishesEachStepsMessageInItsLane() {
        JobPlan plan = new JobPlan(List.of(25L), 10, 2);

        assertThat(plan.message(new ChunkStep(2))).isEqualTo(new Chunk(2, 0, new ByteRange(20, 25)));
        assertThat(plan.laneOf(new ChunkStep(2))).isZero();
        assertThat(plan.laneOf(new ChunkStep(1))).isEqualTo(1);
        assertThat(plan.message(new EndOfFileStep(0, 1))).isEqualTo(new EndOfFile(0));
        assertThat(plan.laneOf(new EndOfFileStep(0, 1))).isEqualTo(1);
        assertThat(plan.message(new EndOfJobStep(1))).isEqualTo(new EndOfJob());
        assertThat(plan.laneOf(new EndOfJobStep(1))).isEqualTo(1);
    }

    @Test
    void hasNothingToPublishAtTheEnd() {
        JobPlan plan = new JobPlan(List.of(25L), 10, 2);

        assertThatThrownBy(() -> plan.message(new FinishedStep())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.laneOf(new FinishedStep())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 10, false",
        "2, 0, 20, 25, true",
        "3, 2, 0, 10, true",
    })
    void cutsFilesIntoChunks(long number, int file, long start, long end, boolean last) {
        JobPlan plan = new JobPlan(List.of(25L, 0L, 10L, 0L), 10, 2);

        assertThat(plan.chunk(number)).isEqualTo(new Chunk(number, file, new ByteRange(start, end)));
        assertThat(plan.section(1).endsFile(number)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"-1", "4"})
    void knowsNoOtherChunks(long number) {
        JobPlan plan = new JobPlan(List.of(25L, 0L, 10L, 0L), 10, 2);

        assertThatThrownBy(() -> plan.chunk(number)).hasMessage("chunk " + number + " of 4");
    }

    @Test
    void goesBeyondWhatAnIntCanCount() {
        long size = 5 * GIB + 3;
        JobPlan plan = new JobPlan(List.of(size, size), GIB / 4, 7);

        assertThat(plan.chunks()).isEqualTo(42);
        assertThat(plan.chunk(8).range()).isEqualTo(new ByteRange(2 * GIB, 2 * GIB + GIB / 4));
        assertThat(plan.chunk(16).range()).isEqualTo(new ByteRange(4 * GIB, 4 * GIB + GIB / 4));
        assertThat(plan.chunk(20).range()).isEqualTo(new ByteRange(5 * GIB, 5 * GIB + 3));
        assertThat(plan.section(1).endsFile(20)).isTrue();
        assertThat(plan.chunk(21)).isEqualTo(new Chunk(21, 1, new ByteRange(0, GIB / 4)));
    }

    @Test
    void numbersMoreChunksThanAnIntCanHold() {
        long terabyte = 1_000_000_000_000L;
        JobPlan plan = new JobPlan(List.of(terabyte, 1L), 100, 1000);

        assertThat(plan.chunks()).isEqualTo(10_000_000_001L);
        assertThat(plan.chunk(9_999_999_999L))
                .isEqualTo(new Chunk(9_999_999_999L, 0, new ByteRange(terabyte - 100, terabyte)));
        assertThat(plan.laneOf(9_999_999_999L)).isEqualTo(999);
        assertThat(plan.next(new ChunkStep(9_999_999_999L))).isEqualTo(new EndOfFileStep(0, 0));
        assertThat(plan.chunk(10_000_000_000L).file()).isEqualTo(1);
    }

    @Test
    void comparesAsNextGoes() {
        for (long seed = 0; seed < 50; seed++) {
            JobPlan plan = randomPlan(seed);
            List<PlanStep> steps = stepsOf(plan);
            steps.add(new FinishedStep());
            for (int one = 0; one < steps.size(); one++) {
                assertComparesByPlace(plan, steps, one, seed);
            }
        }
    }

    @Test
    void findsTheStepOfWhatItPublished() {
        for (long seed = 0; seed < 50; seed++) {
            JobPlan plan = randomPlan(seed);

            assertThat(stepsOf(plan))
                    .as("seed %d", seed)
                    .allSatisfy(step -> assertThat(JobPlan.stepOf(plan.message(step), plan.laneOf(step)))
                            .isEqualTo(step));
        }
    }

    @Test
    void findsTheStepOfAResultByItsChunk() {

        assertThat(JobPlan.stepOf(new ChunkClosed(2, ContentCounts.ZERO), 0)).isEqualTo(new ChunkStep(2));
    }

    @Test
    void tilesEveryFileWithItsChunks() {
        for (long seed = 0; seed < 50; seed++) {
            JobPlan plan = randomPlan(seed);
            long[] covered = new long[plan.files()];
            for (long number = 0; number < plan.chunks(); number++) {
                Chunk chunk = plan.chunk(number);
                assertThat(chunk.range().start()).as("seed %d", seed).isEqualTo(covered[chunk.file()]);
                covered[chunk.file()] = chunk.range().end();
                assertThat(plan.section(1).endsFile(number))
                        .as("seed %d", seed)
                        .isEqualTo(chunk.range().end()
                                == plan.section(1).range(chunk.file()).end());
            }
            for (int file = 0; file < plan.files(); file++) {
                assertThat(covered[file])
                        .as("seed %d", seed)
                        .isEqualTo(plan.section(1).range(file).end());
            }
        }
    }

    private static void assertComparesByPlace(JobPlan plan, List<PlanStep> steps, int one, long seed) {
        for (int other = 0; other < steps.size(); other++) {
            assertThat(Integer.signum(plan.compare(steps.get(one), steps.get(other))))
                    .as("seed %d: %s and %s", seed, steps.get(one), steps.get(other))
                    .isEqualTo(Integer.compare(one, other));
        }
    }

    private static JobPlan randomPlan(long seed) {
        Random random = new Random(seed);
        List<Long> sizes = new ArrayList<>();
        for (int file = random.nextInt(4); file >= 0; file--) {
            sizes.add(random.nextInt(3) == 0 ? 0L : (long) random.nextInt(40));
        }
        return new JobPlan(sizes, 1 + random.nextInt(12), 1 + random.nextInt(4));
    }

    private static List<PlanStep> stepsOf(JobPlan plan) {
        List<PlanStep> steps = new ArrayList<>();
        for (PlanStep step = plan.first(); !(step instanceof FinishedStep); step = plan.next(step)) {
            steps.add(step);
        }
        return steps;
    }
}
