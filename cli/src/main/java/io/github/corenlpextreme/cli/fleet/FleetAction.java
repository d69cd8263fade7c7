package io.github.corenlpextreme.cli.fleet;

/** What is to be done. */
public sealed interface FleetAction {

    /** Start a process that loads its models and waits. */
    record Start(int process) implements FleetAction {}

    /** Let a waiting process work under this id. */
    record Assign(int process, String workerId) implements FleetAction {}

    /** The last action of a fleet. */
    record GiveUp(WorkersFailed failure) implements FleetAction {}
}
