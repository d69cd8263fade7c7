package io.github.corenlpextreme.worker.balance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * When a worker that has nothing to do looks at what the others have left, and when it asks for the lanes to be dealt
 * anew. To deal them, Kafka waits for every worker, and while it does no worker can begin a task. So a worker with work
 * left that does nothing is waited for first, as its process may be about to be replaced. Used by one thread; times
 * are nano times.
 */
public final class RebalancePolicy {

    static final long BEFORE_THE_FIRST_LOOK = Duration.ofSeconds(1).toNanos();
    static final long BETWEEN_LOOKS = Duration.ofSeconds(2).toNanos();
    static final long LONGEST_BETWEEN_LOOKS = Duration.ofSeconds(60).toNanos();

    /** As long as it takes most processes to be replaced; longer than that, a task just takes long. */
    static final long SILENCE = Duration.ofSeconds(10).toNanos();

    private boolean idle;
    private long interval = BETWEEN_LOOKS;
    private long nextLook;
    private long firstLook;
    private List<Long> firstDone = List.of();

    /** Whether to look now. */
    public boolean isDue(boolean nothingToDo, long now) {
        if (!nothingToDo) {
            idle = false;
            interval = BETWEEN_LOOKS;
            return false;
        }
        if (!idle) {
            idle = true;
            nextLook = now + BEFORE_THE_FIRST_LOOK;
            firstDone = List.of();
        }
        if (now - nextLook < 0) {
            return false;
        }
        nextLook = now + interval;
        return true;
    }

    /** The lanes have been dealt anew, and who is there is there. */
    public void dealt() {
        firstDone = List.of();
    }

    /**
     * Whether to ask for a new deal. Each time that this has led to nothing to do it takes longer to the next.
     *
     * @param workers from 1
     * @param lanes what has been seen of each, in the order of their numbers
     * @param done the committed offset of each
     */
    public boolean asks(int workers, List<LaneBacklog> lanes, List<Long> done, long now) {
        if (firstDone.isEmpty()) {
            firstDone = new ArrayList<>(done);
            firstLook = now;
        }
        boolean asks =
                LaneBalancer.isWorthwhile(workers, lanes) && (now - firstLook > SILENCE || allGetOn(lanes, done));
        if (asks) {
            interval = Math.min(2 * interval, LONGEST_BETWEEN_LOOKS);
            nextLook = now + interval;
        }
        return asks;
    }

    /** Whether everybody who has something left has done something since the first look. */
    private boolean allGetOn(List<LaneBacklog> lanes, List<Long> done) {
        Map<Integer, Boolean> getsOn = new HashMap<>();
        IntStream.range(0, lanes.size()).forEach(lane -> {
            boolean moved = done.get(lane) > firstDone.get(lane);
            if (moved || lanes.get(lane).tasks() > 0) {
                getsOn.merge(lanes.get(lane).holder(), moved, Boolean::logicalOr);
            }
        });
        return !getsOn.containsValue(false);
    }
}
