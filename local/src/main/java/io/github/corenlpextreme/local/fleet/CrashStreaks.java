package io.github.corenlpextreme.local.fleet;

import java.util.HashMap;
import java.util.Map;

/**
 * Crashes in a row without progress: of each worker, and of all together. Each worker, because one
 * that never comes up again would go unnoticed while the others work; all together, because a cause
 * that stops all is noticed sooner.
 */
final class CrashStreaks {

    /** The name under which processes without a worker id are counted. */
    static final String NOT_STARTED = "";

    private final Map<String, Integer> runs = new HashMap<>();
    private int overall;

    /** Counts a crash; the longest run that it belongs to. */
    int crashed(String workerId) {
        overall++;
        return Math.max(overall, runs.merge(workerId, 1, Integer::sum));
    }

    void progressed(String workerId) {
        overall = 0;
        runs.remove(workerId);
    }

    /** A process came up: ends the run of those that did not, but is not progress of the job. */
    void cameUp() {
        runs.remove(NOT_STARTED);
    }

    int notStarted() {
        return runs.getOrDefault(NOT_STARTED, 0);
    }
}
