package io.github.corenlpextreme.worker.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The end of a job of a thousand workers, in virtual time. Tasks take from half to one and a half units of time,
 * workers are up to a tenth faster or slower than the mean. A deal costs every worker the time of one task, and the
 * task under way in a lane that moves.
 */
class LargeFleetTest {

    private static final int WORKERS = 1000;
    private static final int LANES = 5000;
    private static final int TASKS = 40; // in each lane

    @Test
    void theTailIsAFewTasksLongWhereLanesMove() {
        FleetRun fixed = new FleetRun(WORKERS, LANES, 17);
        FleetRun moving = new FleetRun(WORKERS, LANES, 17);

        double tailFixed = fixed.tail(false);
        double tailMoving = moving.tail(true);

        System.out.printf(
                "1,000 workers, 5,000 lanes of 40 tasks: the last worker ends %.1f tasks' time after the mean with"
                        + " fixed lanes, %.1f with moving ones (%d deals, %.0f ms at most to compute one)%n",
                tailFixed, tailMoving, moving.deals, moving.dealMillis());
        assertThat(tailMoving).isLessThan(tailFixed);
    }

    /** One job, from its first task to its last. */
    private static final class FleetRun {

        private final Random random;
        private final int workers;
        private final List<Integer> left;
        private List<Integer> holders;
        private final double[] speeds;
        private final double[] free;
        private int deals;
        private long longestNanos; // of a deal

        FleetRun(int workers, int lanes, long seed) {
            this.random = new Random(seed);
            this.workers = workers;
            this.left = new ArrayList<>(Collections.nCopies(lanes, TASKS));
            this.holders = LaneBalancer.assign(workers, Collections.nCopies(lanes, LaneBacklog.UNREPORTED));
            this.speeds = random.doubles(workers, 0.9, 1.1).toArray();
            this.free = new double[workers];
        }

        double dealMillis() {
            return longestNanos / 1e6;
        }

        /** From when the workers are ready on the average to when the last one is. */
        double tail(boolean moving) {
            double[] ends = new double[workers];
            List<Deque<Integer>> queues = queues();
            PriorityQueue<Integer> next = everyWorker();
            while (!next.isEmpty()) {
                int worker = next.poll();
                if (work(worker, queues.get(worker))) {
                    next.add(worker);
                    ends[worker] = free[worker];
                } else if (moving && isWorthwhile()) {
                    deal(free[worker] + 1);
                    queues = queues();
                    next = everyWorker();
                }
            }
            return DoubleStream.of(ends).max().orElseThrow()
                    - DoubleStream.of(ends).average().orElseThrow();
        }

        /** The first to be free comes first. */
        private PriorityQueue<Integer> everyWorker() {
            PriorityQueue<Integer> next = new PriorityQueue<>(
                    Comparator.comparingDouble((Integer worker) -> free[worker]).thenComparing(worker -> worker));
            IntStream.range(0, workers).forEach(next::add);
            return next;
        }

        /** Does the next task of the lane that is furthest behind; false if there is none. */
        private boolean work(int worker, Deque<Integer> lanes) {
            while (!lanes.isEmpty()) {
                int lane = lanes.poll();
                if (left.get(lane) > 0) {
                    left.set(lane, left.get(lane) - 1);
                    lanes.add(lane);
                    free[worker] += (0.5 + random.nextDouble()) / speeds[worker];
                    return true;
                }
            }
            return false;
        }

        private boolean isWorthwhile() {
            long started = System.nanoTime();
            boolean worthwhile = LaneBalancer.isWorthwhile(workers, table());
            longestNanos = Math.max(longestNanos, System.nanoTime() - started);
            return worthwhile;
        }

        private void deal(double now) {
            long started = System.nanoTime();
            holders = LaneBalancer.assign(workers, table());
            longestNanos = Math.max(longestNanos, System.nanoTime() - started);
            deals++;
            for (int worker = 0; worker < workers; worker++) {
                free[worker] = Math.max(free[worker], now) + 1;
            }
        }

        private List<LaneBacklog> table() {
            List<LaneBacklog> table = new ArrayList<>();
            for (int lane = 0; lane < left.size(); lane++) {
                table.add(new LaneBacklog(holders.get(lane), left.get(lane)));
            }
            return table;
        }

        private List<Deque<Integer>> queues() {
            List<Deque<Integer>> queues = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                queues.add(new ArrayDeque<>());
            }
            for (int lane = 0; lane < left.size(); lane++) {
                queues.get(holders.get(lane)).add(lane);
            }
            return queues;
        }
    }
}
