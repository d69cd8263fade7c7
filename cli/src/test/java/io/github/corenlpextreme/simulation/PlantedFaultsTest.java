package io.github.corenlpextreme.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A simulator that finds nothing shows nothing: each mistake is planted in turn, and must be seen. */
class PlantedFaultsTest {

    private static final long FIRST_SEED = 1_000_000;
    private static final int SCHEDULES = 2000;

    static Stream<Named<Decisions>> mistakes() {
        return named(
                new Mistakes.CommitBeforeAcknowledgement(),
                new Mistakes.TenureIgnored(),
                new Mistakes.KeptLaneBeginsAnew(),
                new Mistakes.ZombieCommits(),
                new Mistakes.ResumesTooFar(),
                new Mistakes.OpenStartKept(),
                new Mistakes.OpenFromTheFilesStart(),
                new Mistakes.OutputFromTheFilesStart(),
                new Mistakes.RepeatTaken(),
                new Mistakes.CheckpointBeforeForce(),
                new Mistakes.SpansNotFlushed(),
                new Mistakes.CheckpointWithinStep(),
                new Mistakes.NotTruncated());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsFound(Decisions mistake) {
        Optional<String> found = Optional.empty();
        int schedules = 0;

        while (found.isEmpty() && schedules < SCHEDULES) {
            found = failure(FIRST_SEED + schedules++, mistake);
        }

        assertThat(found).as("what %d schedules found", schedules).isPresent();
        System.out.printf(
                "%s found after %d schedules: %s%n",
                mistake.getClass().getSimpleName(),
                schedules,
                found.get().lines().findFirst().orElseThrow());
    }

    /** The design does not rest on this one: what is repeated is dropped. */
    @Test
    void aProducerThatRepeatsItselfDoesNoHarm() {
        Decisions repeats = new Mistakes.ResumesTooEarly();

        for (int i = 0; i < SCHEDULES; i++) {
            assertThat(failure(FIRST_SEED + i, repeats)).isEmpty();
        }
    }

    private static Optional<String> failure(long seed, Decisions mistake) {
        try {
            Schedule.run(seed, mistake);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e.getMessage());
        }
    }

    static Stream<Named<Decisions>> named(Decisions... mistakes) {
        return Stream.of(mistakes).map(mistake -> Named.of(mistake.getClass().getSimpleName(), mistake));
    }
}
