package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.worker.progress.LaneTask;

/**
 * One process's run of a task. The worker counts what has been acknowledged, beginning with one for itself,
 * as the product does; what has been appended is counted for the invariants alone.
 */
final class TaskRun implements FakeSender.Receipt {

    private final LaneTask task;
    private final Runnable onComplete;
    private final Runnable onDone;
    private int unacknowledged = 1;
    private int unappended = 1;

    /**
     * Begins a run.
     *
     * @param onComplete when the worker knows that all results are safe
     * @param onDone when all results are in the log, whoever knows
     */
    TaskRun(LaneTask task, Runnable onComplete, Runnable onDone) {
        this.task = task;
        this.onComplete = onComplete;
        this.onDone = onDone;
    }

    LaneTask task() {
        return task;
    }

    void sending() {
        unacknowledged++;
        unappended++;
    }

    /** Nothing more will be sent. */
    void finish() {
        appended();
        acknowledged();
    }

    @Override
    public void appended() {
        if (--unappended == 0) {
            onDone.run();
        }
    }

    @Override
    public void acknowledged() {
        if (--unacknowledged == 0) {
            onComplete.run();
        }
    }
}
