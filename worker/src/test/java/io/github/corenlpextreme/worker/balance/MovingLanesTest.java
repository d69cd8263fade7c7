package io.github.corenlpextreme.worker.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How long whole jobs take whose lanes are dealt anew whenever that is worthwhile, and with the first deal alone. The
 * unit of time is what a task takes; a deal costs one for everybody, and the task under way in a lane that moves.
 */
class MovingLanesTest {

    private static final int STEPS = 10; // in a unit of time
    private static final int TASKS = 100; // in each lane

    @Test
    void tenWorkersOnSixteenLanesAreNearlyAsQuickAsTheyCanBe() {
        double fixed = time(16, evenly(10), false);
        double moving = time(16, evenly(10), true);

        System.out.printf("10 workers, 16 lanes of 100 tasks, 160 at best: %.1f, fixed %.1f%n", moving, fixed);
        assertThat(fixed).isEqualTo(200);
        assertThat(moving).isLessThan(185);
    }

    @Test
    void threeWorkersOnEightLanesToo() {
        double fixed = time(8, evenly(3), false);
        double moving = time(8, evenly(3), true);

        System.out.printf("3 workers, 8 lanes of 100 tasks, 267 at best: %.1f, fixed %.1f%n", moving, fixed);
        assertThat(fixed).isEqualTo(300);
        assertThat(moving).isLessThan(275);
    }

    @Test
    void aSlowWorkerGivesLanesAway() {
        List<Integer> speeds = List.of(2, 2, 2, 1);
        double fixed = time(16, speeds, false) * 2;
        double moving = time(16, speeds, true) * 2;

        System.out.printf("4 workers, one half as fast, 16 lanes, 457 at best: %.1f, fixed %.1f%n", moving, fixed);
        assertThat(fixed).isEqualTo(800);
        assertThat(moving).isLessThan(570);
    }

    @Test
    void whereAllIsEvenNothingMoves() {
        assertThat(time(16, evenly(8), true)).isEqualTo(time(16, evenly(8), false));
    }

    private static List<Integer> evenly(int workers) {
        return Collections.nCopies(workers, 1);
    }

    /** @param speeds of the workers, in tasks per unit of time */
    private static double time(int lanes, List<Integer> speeds, boolean moving) {
        int workers = speeds.size();
        List<Integer> holders = LaneBalancer.assign(workers, Collections.nCopies(lanes, LaneBacklog.UNREPORTED));
        List<Integer> left = new ArrayList<>(Collections.nCopies(lanes, TASKS * STEPS)); // in steps
        int steps = 0;
        while (Collections.max(left) > 0) {
            List<LaneBacklog> table = table(holders, left);
            if (moving && LaneBalancer.isWorthwhile(workers, table)) {
                List<Integer> next = LaneBalancer.assign(workers, table);
                beginAnewWhatMoves(holders, next, left);
                holders = next;
                steps += STEPS;
            }
            work(speeds, holders, left);
            steps++;
        }
        return (double) steps / STEPS;
    }

    private static void beginAnewWhatMoves(List<Integer> before, List<Integer> after, List<Integer> left) {
        IntStream.range(0, left.size())
                .filter(lane -> !before.get(lane).equals(after.get(lane)))
                .forEach(lane -> left.set(lane, (left.get(lane) + STEPS - 1) / STEPS * STEPS));
    }

    private static List<LaneBacklog> table(List<Integer> holders, List<Integer> left) {
        return IntStream.range(0, left.size())
                .mapToObj(lane -> new LaneBacklog(holders.get(lane), (left.get(lane) + STEPS - 1) / STEPS))
                .toList();
    }

    /** Everybody goes on in the lane that is furthest behind. */
    private static void work(List<Integer> speeds, List<Integer> holders, List<Integer> left) {
        for (int place = 0; place < speeds.size(); place++) {
            for (int step = 0; step < speeds.get(place); step++) {
                int worker = place;
                Optional<Integer> next = IntStream.range(0, left.size())
                        .boxed()
                        .filter(lane -> holders.get(lane) == worker && left.get(lane) > 0)
                        .max(Comparator.comparing(left::get));
                next.ifPresent(lane -> left.set(lane, left.get(lane) - 1));
            }
        }
    }
}
