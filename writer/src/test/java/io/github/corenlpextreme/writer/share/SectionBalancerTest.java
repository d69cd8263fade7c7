package io.github.corenlpextreme.writer.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectionBalancerTest {

    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void oneProcessGetsAll() {
        assertThat(SectionBalancer.assign(1, List.of(NONE, NONE, NONE))).containsExactly(0, 0, 0);
    }

    @Test
    void aSecondProcessGetsNoMoreThanMakesTheNumbersEven() {
        List<OptionalInt> held = List.of(OptionalInt.of(0), OptionalInt.of(0), OptionalInt.of(0));

        assertThat(SectionBalancer.assign(2, held)).containsExactly(0, 0, 1);
    }

    @Test
    void whatADeadProcessLeavesGoesToTheOneWithLeast() {
        List<OptionalInt> held = List.of(OptionalInt.of(0), OptionalInt.of(0), NONE, OptionalInt.of(1));

        assertThat(SectionBalancer.assign(2, held)).containsExactly(0, 0, 1, 1);
    }

    @Test
    void thereMayBeMoreProcessesThanSections() {
        List<OptionalInt> held = List.of(OptionalInt.of(2), OptionalInt.of(4));

        assertThat(SectionBalancer.assign(5, held)).containsExactly(2, 4);
    }

    @Test
    void theNumbersAreEvenAndNoMoreMoveThanMust() {
        Random random = new Random(18);
        for (int round = 0; round < 300; round++) {
            int processes = 1 + random.nextInt(6);
            List<OptionalInt> held = held(random, processes);

            List<Integer> next = SectionBalancer.assign(processes, held);

            List<Integer> counts = counts(processes, next);
            assertThat(Collections.max(counts) - Collections.min(counts)).isLessThan(2);
            assertThat(moved(held, next)).isLessThanOrEqualTo(surplus(processes, held));
            assertThat(SectionBalancer.assign(
                            processes, next.stream().map(OptionalInt::of).toList()))
                    .isEqualTo(next);
        }
    }

    private static List<OptionalInt> held(Random random, int processes) {
        List<OptionalInt> held = new ArrayList<>();
        for (int section = random.nextInt(20); section >= 0; section--) {
            held.add(random.nextInt(3) == 0 ? NONE : OptionalInt.of(random.nextInt(processes)));
        }
        return held;
    }

    private static List<Integer> counts(int processes, List<Integer> holders) {
        return IntStream.range(0, processes)
                .mapToObj(place -> Collections.frequency(holders, place))
                .toList();
    }

    private static long moved(List<OptionalInt> held, List<Integer> next) {
        return IntStream.range(0, held.size())
                .filter(section -> held.get(section).orElse(next.get(section)) != next.get(section))
                .count();
    }

    /** What those have together who have more than the smallest share that a process may end with. */
    private static long surplus(int processes, List<OptionalInt> held) {
        int share = held.size() / processes;
        return IntStream.range(0, processes)
                .map(place -> Collections.frequency(held, OptionalInt.of(place)) - share)
                .filter(more -> more > 0)
                .sum();
    }
}
