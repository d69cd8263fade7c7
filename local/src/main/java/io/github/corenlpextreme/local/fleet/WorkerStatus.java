package io.github.corenlpextreme.local.fleet;

/**
 * What a worker process says about itself, about once a second.
 *
 * @param tasks finished since the process started; from 0
 * @param condemned lines found to have killed the process before; from 0. A worker that is killed by
 *     one line after the other makes progress too, though no task is finished.
 * @param residentBytes of the process, 0 if unknown
 * @param heapBytes used by live and dead objects, 0 if unknown
 */
public record WorkerStatus(long tasks, long condemned, long residentBytes, long heapBytes) {

    static final WorkerStatus NONE = new WorkerStatus(0, 0, 0, 0);

    boolean isAheadOf(WorkerStatus other) {
        return tasks > other.tasks || condemned > other.condemned;
    }
}
