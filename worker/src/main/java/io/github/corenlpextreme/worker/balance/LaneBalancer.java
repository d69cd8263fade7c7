package io.github.corenlpextreme.worker.balance;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides who gets which lane. Workers keep what they have; what no worker has goes, largest first, to the least busy
 * to do; then lanes move as long as that makes the larger of two loads smaller, and empty lanes as long as that makes
 * their numbers more even. The same lanes are always dealt in the same way.
 *
 * <p>Where lanes are as good as each other, they go round like cards: lane <i>l</i> to worker <i>l</i> mod <i>W</i>. As
 * chunks are dealt out to lanes in turn, no two workers with equally many lanes then differ by more than one chunk of
 * any stretch of the input. So it is when workers that have nothing get lanes of which nothing is known.
 */
public final class LaneBalancer {

    /**
     * From so many tasks on it is worth a rebalance to move a lane. The last two are markers as a rule, and one may
     * have been begun by the lane's holder, and is done twice.
     */
    static final long WORTHWHILE = 4;

    /** What a worker takes or finishes while the lanes are being dealt makes no difference. */
    private static final long ABOUT_THE_SAME = 2;

    private final List<LaneBacklog> lanes;
    private final long ifUnknown;
    private final int[] holders;
    private final List<NavigableSet<Integer>> held; // by worker: thousands of lanes are not looked through each time
    private final long[] loads;

    private LaneBalancer(int workers, List<LaneBacklog> lanes) {
        this.lanes = lanes;
        this.ifUnknown = lanes.stream()
                .filter(LaneBacklog::isKnown)
                .mapToLong(LaneBacklog::tasks)
                .max()
                .orElse(1);
        this.holders = new int[lanes.size()];
        this.loads = new long[workers];
        this.held = Stream.<NavigableSet<Integer>>generate(TreeSet::new)
                .limit(workers)
                .toList();
    }

    /**
     * Deals the lanes.
     *
     * @param workers from 1
     * @param lanes in the order of their numbers; of an unknown one the most is expected that is known of any
     * @return for each lane the place of its worker, from 0
     */
    public static List<Integer> assign(int workers, List<LaneBacklog> lanes) {
        LaneBalancer deal = new LaneBalancer(workers, lanes);
        deal.keep();
        deal.giveOut();
        while (deal.move()) {
            // Each move makes the loads, or else the numbers of lanes, more even; so there is a last one.
        }
        return IntStream.of(deal.holders).boxed().toList();
    }

    /**
     * Whether it is worth asking for the lanes to be dealt anew: a worker that has nothing left would get a lane in
     * which a lot is, from one that has another lane to go on with.
     *
     * @param workers from 1
     * @param lanes in the order of their numbers, as they have been dealt
     */
    public static boolean isWorthwhile(int workers, List<LaneBacklog> lanes) {
        if (lanes.stream().allMatch(lane -> lane.isKnown() && lane.tasks() < WORTHWHILE)) {
            return false; // at the end of a job every worker asks, and each deal takes a while where there are
            // thousands
        }
        LaneBalancer now = new LaneBalancer(workers, lanes);
        now.keep();
        List<Integer> next = assign(workers, lanes);
        return IntStream.range(0, lanes.size()).anyMatch(lane -> now.gains(lane, next.get(lane)));
    }

    /** No worker's last lane with work moves: that would make no load smaller. */
    private boolean gains(int lane, int next) {
        int holder = lanes.get(lane).holder();
        return next != holder && isPlace(holder) && loads[next] == 0 && weight(lane) >= WORTHWHILE;
    }

    private void keep() {
        for (int lane = 0; lane < holders.length; lane++) {
            if (isPlace(lanes.get(lane).holder())) {
                give(lane, lanes.get(lane).holder());
            }
        }
    }

    private void giveOut() {
        IntStream.range(0, holders.length)
                .filter(lane -> !isPlace(lanes.get(lane).holder()))
                .boxed()
                .sorted(Comparator.comparingLong((Integer lane) -> -weight(lane)))
                .forEach(lane -> give(lane, leastLoaded()));
    }

    /** Moves one lane to the least loaded worker, from the most loaded one that has a lane of the right size. */
    private boolean move() {
        int to = leastLoaded();
        OptionalInt lane =
                giver(to).stream().flatMap(from -> best(from, to).stream()).findFirst();
        lane.ifPresent(moving -> {
            loads[holders[moving]] -= weight(moving);
            held.get(holders[moving]).remove(moving);
            give(moving, to);
        });
        return lane.isPresent();
    }

    /** The most loaded worker with a lane that had better be another one's; the first of equals. */
    private OptionalInt giver(int to) {
        int giver = -1;
        for (int from = 0; from < loads.length; from++) {
            if ((giver < 0 || hasLess(giver, from)) && canGive(from, to)) {
                giver = from;
            }
        }
        return giver < 0 ? OptionalInt.empty() : OptionalInt.of(giver);
    }

    private boolean canGive(int from, int to) {
        for (int lane : held.get(from)) {
            if (from != to && isBetterOff(lane, from, to)) {
                return true;
            }
        }
        return false;
    }

    private OptionalInt best(int from, int to) {
        int[] better = held.get(from).stream()
                .mapToInt(lane -> lane)
                .filter(lane -> isBetterOff(lane, from, to))
                .toArray();
        long least = IntStream.of(better)
                .mapToLong(lane -> larger(lane, from, to))
                .min()
                .orElse(0);
        return IntStream.of(better)
                .filter(lane -> larger(lane, from, to) <= least + ABOUT_THE_SAME)
                .reduce((one, other) -> badness(other, from, to) < badness(one, from, to) ? other : one);
    }

    /** Smaller for lanes that lie with the new worker like cards, then for those that do not with the old one. */
    private int badness(int lane, int from, int to) {
        int place = lane % loads.length;
        return place == to ? 0 : place == from ? 2 : 1;
    }

    private boolean isBetterOff(int lane, int from, int to) {
        boolean empty = weight(lane) == 0;
        return empty ? count(to) + 1 < count(from) : larger(lane, from, to) < Math.max(loads[from], loads[to]);
    }

    /** Of the two loads, if the lane moved. */
    private long larger(int lane, int from, int to) {
        return Math.max(loads[from] - weight(lane), loads[to] + weight(lane));
    }

    private int leastLoaded() {
        return IntStream.range(0, loads.length)
                .reduce((one, other) -> hasLess(other, one) ? other : one)
                .orElseThrow();
    }

    private boolean hasLess(int one, int other) {
        return loads[one] < loads[other] || loads[one] == loads[other] && count(one) < count(other);
    }

    private void give(int lane, int place) {
        holders[lane] = place;
        loads[place] += weight(lane);
        held.get(place).add(lane);
    }

    private int count(int place) {
        return held.get(place).size();
    }

    private boolean isPlace(int holder) {
        return holder >= 0 && holder < loads.length;
    }

    private long weight(int lane) {
        return lanes.get(lane).isKnown() ? lanes.get(lane).tasks() : ifUnknown;
    }
}
