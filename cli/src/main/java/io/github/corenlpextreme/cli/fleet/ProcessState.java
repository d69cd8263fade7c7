package io.github.corenlpextreme.cli.fleet;

/** A process from its start to its end: warming, then perhaps standing by, then working. */
sealed interface ProcessState {

    /** Loads its models. */
    record Warming(long startedAt) implements ProcessState {}

    /** Ready; no worker id is free. */
    record Standby() implements ProcessState {}

    /** @param reportedAt when {@code status} came */
    record Working(String workerId, long assignedAt, long reportedAt, WorkerStatus status) implements ProcessState {

        static Working since(long now, String workerId) {
            return new Working(workerId, now, now, WorkerStatus.NONE);
        }

        Working reported(long now, WorkerStatus latest) {
            return new Working(workerId, assignedAt, now, latest);
        }
    }
}
