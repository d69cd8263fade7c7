package io.github.corenlpextreme.jobs.scale;

import io.github.corenlpextreme.protocol.kafka.topics.WorkBacklog;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Decides how many workers a job needs: as many as were needed at any look of the last cooldown, so that
 * more are wanted at once and fewer after a while only. A worker is needed if there is enough to do to
 * be worth its start, or if it may be at work: wherever something waits, a worker may have begun it,
 * and the orchestrator does not know which of them are idle. Used by one thread.
 */
public final class ScalingPolicy {

    private final ScaleLimits limits;

    /** What was needed last, less and less: a need that a later one exceeds counts no more. */
    private final Deque<WorkerDemand> needs = new ArrayDeque<>();

    /** So many were needed until this moment; a need lasts until the next look, however late that comes. */
    private record WorkerDemand(long until, int workers) {}

    /**
     * Begins with the workers that are there.
     *
     * @param now in nanoseconds, as of the looks
     */
    public ScalingPolicy(ScaleLimits limits, int running, long now) {
        this.limits = limits;
        needs.add(new WorkerDemand(now, limits.clamp(running)));
    }

    /** The number wanted now. */
    int wanted() {
        return needs.getFirst().workers();
    }

    /** Takes a look into account; returns the number wanted from now on. */
    int decide(WorkBacklog seen, long now) {
        int need = limits.clamp(Math.max(worthStarting(seen), perhapsAtWork(seen)));
        needs.addLast(new WorkerDemand(now, needs.removeLast().workers()));
        while (!needs.isEmpty() && needs.getLast().workers() <= need) {
            needs.removeLast();
        }
        needs.addLast(new WorkerDemand(now, need));
        while (needs.size() > 1
                && now - needs.getFirst().until() >= limits.cooldown().toNanos()) {
            needs.removeFirst();
        }
        if (seen.finished()) {
            needs.clear(); // nothing can come any more, so there is nothing to keep workers for
            needs.add(new WorkerDemand(now, 0));
        }
        return wanted();
    }

    private int worthStarting(WorkBacklog seen) {
        long shares = -Math.floorDiv(-seen.tasks(), limits.tasksPerWorker());
        return (int) Math.min(seen.lanes(), shares);
    }

    private int perhapsAtWork(WorkBacklog seen) {
        return Math.min(seen.lanes(), wanted());
    }
}
