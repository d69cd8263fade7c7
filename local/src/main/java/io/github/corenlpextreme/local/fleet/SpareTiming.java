package io.github.corenlpextreme.local.fleet;

import io.github.corenlpextreme.local.fleet.ProcessState.WorkingProcess;

/**
 * How long things take, and whether it is time for a spare: when a worker will have done its tasks
 * before twice the time a process needs to warm up. Twice, because tasks are of unequal length and
 * the spare warms up on cores that are busy.
 */
final class SpareTiming {

    private static final int MARGIN = 2;

    private final int maxTasks;
    private long warmUpNanos;
    /** Of the processes before; 0 while unknown. */
    private double knownTaskNanos;

    SpareTiming(int maxTasks) {
        this.maxTasks = maxTasks;
    }

    void warmedUp(long nanos) {
        warmUpNanos = nanos;
    }

    /** A process has done all its tasks. */
    void servedOut(WorkingProcess worker, long now) {
        if (maxTasks > 0) {
            knownTaskNanos = (double) (now - worker.assignedAt()) / maxTasks;
        }
    }

    boolean isNearItsEnd(WorkingProcess worker) {
        if (maxTasks == 0) {
            return false;
        }
        long tasks = worker.status().tasks();
        double taskNanos = tasks > 0 ? (double) (worker.reportedAt() - worker.assignedAt()) / tasks : knownTaskNanos;
        boolean timeIsShort =
                taskNanos > 0 && Math.max(0, maxTasks - tasks) * taskNanos < (double) MARGIN * warmUpNanos;
        return maxTasks == 1 || timeIsShort;
    }
}
