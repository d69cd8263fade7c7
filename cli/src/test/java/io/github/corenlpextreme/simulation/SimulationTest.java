package io.github.corenlpextreme.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.simulation.Schedule.Course;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens, in whatever order: the same bytes, and an end. {@code -Dseed=7} runs one schedule and tells
 * all that happens in it; {@code -Dschedules=1000000} runs that many.
 */
class SimulationTest {

    private static final int SCHEDULES = Integer.getInteger("schedules", 10_000);
    private static final int ENOUGH_TO_SEE_ALL = 300;
    private static final List<String> OUTCOMES = List.of(
            "ends: RECYCLED",
            "ends: STOPPED",
            "ends: FENCED",
            " refused ",
            "asks for lanes of other workers",
            "group expires",
            "group generation 5",
            "KILL_WRITER of section 2",
            "writer cuts output",
            "writer goes on after");
    private static final Decisions RIGHT = new Decisions();

    private final Map<SimulatedFault, Integer> blows = new EnumMap<>(SimulatedFault.class);
    private long steps;

    @Test
    @CoversFault({2, 3, 4, 5, 6, 7, 13, 14, 16, 24, 25, 52, 57, 59})
    void everyScheduleComesToTheSameBytes() {
        Optional<Long> only = Optional.ofNullable(Long.getLong("seed"));

        only.ifPresent(seed -> Schedule.events(seed, RIGHT).forEach(System.out::println));
        LongStream seeds = only.map(LongStream::of).orElseGet(() -> LongStream.rangeClosed(1, SCHEDULES));
        long before = cpuNanos();
        seeds.forEach(seed -> note(Schedule.run(seed, RIGHT)));

        System.out.printf(
                "%d steps in %d ms of processor time; blows: %s%n",
                steps, Duration.ofNanos(cpuNanos() - before).toMillis(), blows);
    }

    @Test
    void aSeedDecidesEverything() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(Schedule.events(seed, RIGHT)).as("seed %d", seed).isEqualTo(Schedule.events(seed, RIGHT));
        }
    }

    @Test
    void allThatMayHappenDoesHappen() {
        Set<String> seen = new HashSet<>();

        for (long seed = 1; seed <= ENOUGH_TO_SEE_ALL; seed++) {
            note(Schedule.run(seed, RIGHT));
            String events = String.join("\n", Schedule.events(seed, RIGHT));
            OUTCOMES.stream().filter(events::contains).forEach(seen::add);
        }

        assertThat(blows).containsOnlyKeys(SimulatedFault.values());
        assertThat(seen).containsAll(OUTCOMES);
    }

    private void note(Course course) {
        steps += course.steps();
        course.blows().forEach((blow, times) -> blows.merge(blow, times, Integer::sum));
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
