package io.github.corenlpextreme.local.fleet;

import java.util.OptionalInt;

/** What is to be done. */
public sealed interface FleetAction {

    /** Start a process that loads its models and waits. */
    record StartProcess(int process) implements FleetAction {}

    /**
     * Let a waiting process work under this id.
     *
     * @param after exit code of the process before that crashed under this id, if one did
     */
    record AssignIdentity(int process, String workerId, OptionalInt after) implements FleetAction {}

    /** The last action of a fleet. */
    record GiveUpFleet(FleetFailure failure) implements FleetAction {}
}
