package io.github.corenlpextreme.local.fleet;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many workers there are to be, and how long each process is to live.
 *
 * @param workerIds one per worker, stable over its processes, at least one
 * @param maxTasks tasks of one process, 0 for no limit; the process itself keeps to it
 */
public record FleetPlan(List<String> workerIds, int maxTasks) {

    public FleetPlan {
        workerIds = List.copyOf(workerIds);
        if (maxTasks < 0) {
            throw new IllegalArgumentException("max-tasks " + maxTasks + ": must be 0 or more");
        }
    }

    /** Workers {@code worker-0}, {@code worker-1} and so on. */
    public static FleetPlan of(int workers, int maxTasks) {
        return new FleetPlan(
                IntStream.range(0, workers).mapToObj(i -> "worker-" + i).toList(), maxTasks);
    }
}
