package io.github.corenlpextreme.local.fleet;

/** A process from its start to its end: warming, then perhaps standing by, then working. */
sealed interface ProcessState {

    /** Loads its models. */
    record WarmingProcess(long startedAt) implements ProcessState {}

    /** Ready; no worker id is free. */
    record StandbyProcess() implements ProcessState {}

    /** @param reportedAt when {@code status} came */
    record WorkingProcess(String workerId, long assignedAt, long reportedAt, WorkerStatus status)
            implements ProcessState {

        static WorkingProcess since(long now, String workerId) {
            return new WorkingProcess(workerId, now, now, WorkerStatus.NONE);
        }

        WorkingProcess reported(long now, WorkerStatus latest) {
            return new WorkingProcess(workerId, assignedAt, now, latest);
        }
    }
}
