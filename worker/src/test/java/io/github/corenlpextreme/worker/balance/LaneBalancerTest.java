package io.github.corenlpextreme.worker.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneBalancerTest {

    private static final int SEEDS = 5000;

    @ParameterizedTest
    @CsvSource({"1, 16", "2, 16", "3, 16", "16, 16", "20, 16", "7, 100"})
    void whoHasNothingGetsLanesLikeCards(int workers, int lanes) {
        List<Integer> holders = LaneBalancer.assign(workers, Collections.nCopies(lanes, LaneBacklog.UNREPORTED));

        assertThat(holders)
                .isEqualTo(IntStream.range(0, lanes)
                        .map(lane -> lane % workers)
                        .boxed()
                        .toList());
    }

    @Test
    void whatNobodyHasGoesToWhoeverHasLeastToDo() {
        List<Integer> holders = LaneBalancer.assign(3, List.of(left(0, 50), left(1, 20), left(7, 10), left(9, 40)));

        assertThat(holders).containsExactly(0, 1, 1, 2);
    }

    @Test
    void theLargestFirstBecauseTheSmallFillTheGaps() {
        List<LaneBacklog> lanes = Stream.of(10, 20, 20, 30)
                .map(tasks -> left(LaneBacklog.NO_HOLDER, tasks))
                .toList();

        assertThat(LaneBalancer.assign(2, lanes)).containsExactly(0, 1, 1, 0);
    }

    @Test
    void ofALaneOfWhichNothingIsKnownTheMostIsExpected() {
        List<Integer> holders =
                LaneBalancer.assign(2, List.of(left(0, 10), left(1, 3), left(1, 6), LaneBacklog.UNREPORTED));

        assertThat(holders).containsExactly(0, 1, 0, 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 16", "2, 3, 16", "4, 5, 16", "9, 10, 16", "9, 10, 100"})
    void aWorkerThatComesTakesItsShareAndNothingElseMoves(int before, int after, int lanes) {
        List<Integer> first = LaneBalancer.assign(before, Collections.nCopies(lanes, LaneBacklog.UNREPORTED));

        List<Integer> second = LaneBalancer.assign(after, held(first, 100));

        assertThat(moved(first, second)).isEqualTo(lanes / after);
        assertThat(mostLanes(second, after) - fewestLanes(second, after)).isLessThanOrEqualTo(1);
    }

    @Test
    void twoWorkersThatHaveComeOneAfterTheOtherHaveTheirLanesLikeCardsToo() {
        List<Integer> alone = Collections.nCopies(8, 0);

        List<Integer> both = LaneBalancer.assign(
                2,
                IntStream.range(0, 8)
                        .mapToObj(lane -> left(alone.get(lane), lane < 3 ? 10 : 9)) // the last round is not a full one
                        .toList());

        assertThat(both).containsExactly(0, 1, 0, 1, 0, 1, 0, 1);
    }

    @Test
    void lanesThatAreEmptyYetAreSharedOutAsWell() {
        List<Integer> holders = LaneBalancer.assign(2, Collections.nCopies(5, left(0, 0)));

        assertThat(holders).containsExactly(0, 1, 0, 1, 0);
    }

    @Test
    void itIsWorthwhileToGiveALaneToAWorkerThatHasNothingLeft() {
        List<LaneBacklog> lanes = List.of(left(0, 0), left(1, 7), left(1, LaneBalancer.WORTHWHILE));

        assertThat(LaneBalancer.isWorthwhile(2, lanes)).isTrue();
    }

    @Test
    void itIsNotWorthwhileForAFewTasks() {
        List<LaneBacklog> lanes = List.of(left(0, 0), left(1, 3), left(1, LaneBalancer.WORTHWHILE - 1));

        assertThat(LaneBalancer.isWorthwhile(2, lanes)).isFalse();
    }

    @Test
    void itIsNotWorthwhileToTakeAWorkersOnlyLane() {
        List<LaneBacklog> lanes = List.of(left(0, 0), left(1, 100), left(1, 0));

        assertThat(LaneBalancer.isWorthwhile(2, lanes)).isFalse();
    }

    @Test
    void itIsNotWorthwhileWhileEverybodyHasWork() {
        List<LaneBacklog> lanes = List.of(left(0, 1), left(1, 100), left(1, 100), left(1, 100));

        assertThat(LaneBalancer.isWorthwhile(2, lanes)).isFalse();
    }

    @Test
    void everyDealGivesEveryLaneToAWorkerAndMakesNoLoadLarger() {
        forAllTables((workers, lanes) -> {
            List<Integer> holders = LaneBalancer.assign(workers, lanes);

            assertThat(holders).hasSameSizeAs(lanes).allMatch(place -> place >= 0 && place < workers);
            if (lanes.stream().allMatch(lane -> lane.holder() >= 0)) {
                assertThat(largestLoad(workers, lanes, holders))
                        .isLessThanOrEqualTo(largestLoad(
                                workers,
                                lanes,
                                lanes.stream().map(LaneBacklog::holder).toList()));
            }
        });
    }

    @Test
    void afterADealNoMoreLanesMove() {
        forAllTables((workers, lanes) -> {
            List<Integer> holders = LaneBalancer.assign(workers, lanes);
            List<LaneBacklog> dealt = IntStream.range(0, lanes.size())
                    .mapToObj(lane -> left(holders.get(lane), lanes.get(lane).tasks()))
                    .toList();

            assertThat(LaneBalancer.assign(workers, dealt)).isEqualTo(holders);
            assertThat(LaneBalancer.isWorthwhile(workers, dealt)).isFalse();
        });
    }

    @Test
    void nobodyHasALaneMoreThanItTakesWhileSomebodyIsIdle() {
        forAllTables((workers, lanes) -> {
            List<Integer> holders = LaneBalancer.assign(workers, lanes);

            long withWork = IntStream.range(0, lanes.size())
                    .filter(lane -> lanes.get(lane).tasks() > 0)
                    .map(holders::get)
                    .distinct()
                    .count();
            long full = lanes.stream().filter(lane -> lane.tasks() > 0).count();
            assertThat(withWork).isEqualTo(Math.min(workers, full));
        });
    }

    private interface Check {
        void of(int workers, List<LaneBacklog> lanes);
    }

    /** Tables in which everything is known. */
    private static void forAllTables(Check check) {
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int workers = random.nextInt(1, 12);
            int most = random.nextInt(1, 200);
            boolean held = random.nextBoolean();
            List<LaneBacklog> lanes = random.ints(random.nextInt(1, 40), held ? 0 : -1, workers)
                    .mapToObj(holder -> left(holder, random.nextInt(most)))
                    .toList();
            try {
                check.of(workers, lanes);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", " + workers + " workers, " + lanes, e);
            }
        }
    }

    private static LaneBacklog left(int holder, long tasks) {
        return new LaneBacklog(holder, tasks);
    }

    private static List<LaneBacklog> held(List<Integer> holders, long tasks) {
        return holders.stream().map(holder -> left(holder, tasks)).toList();
    }

    private static long moved(List<Integer> before, List<Integer> after) {
        return IntStream.range(0, before.size())
                .filter(lane -> !before.get(lane).equals(after.get(lane)))
                .count();
    }

    private static int mostLanes(List<Integer> holders, int workers) {
        return counts(holders, workers).max().orElseThrow();
    }

    private static int fewestLanes(List<Integer> holders, int workers) {
        return counts(holders, workers).min().orElseThrow();
    }

    private static IntStream counts(List<Integer> holders, int workers) {
        return IntStream.range(0, workers).map(place -> Collections.frequency(holders, place));
    }

    private static long largestLoad(int workers, List<LaneBacklog> lanes, List<Integer> holders) {
        List<Long> loads = new ArrayList<>(Collections.nCopies(workers, 0L));
        Consumer<Integer> add = lane -> loads.set(
                holders.get(lane),
                loads.get(holders.get(lane)) + lanes.get(lane).tasks());
        IntStream.range(0, lanes.size()).boxed().forEach(add);
        return Collections.max(loads);
    }
}
