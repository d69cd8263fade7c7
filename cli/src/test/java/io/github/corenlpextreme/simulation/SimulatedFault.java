package io.github.corenlpextreme.simulation;

/** What may befall a job. */
enum SimulatedFault {
    KILL_WORKER,
    /** Its poll loop stands still, as in a long pause of the network. */
    SILENCE_WORKER,
    /** All of it stands still. */
    FREEZE_WORKER,
    /** Kafka takes it for dead, rightly or not. */
    EXPIRE_WORKER,
    /** A second process under the name of one that still runs. */
    DOUBLE_WORKER,
    /** SIGTERM, with time to drain. */
    STOP_WORKER,
    /** One more than there were. */
    ADD_WORKER,
    KILL_WRITER,
    KILL_PRODUCER,
    /** A second one beside the first. */
    DOUBLE_PRODUCER,
    /** The group is shuffled for no reason. */
    REBALANCE,
    LOSE_ACKNOWLEDGEMENT,
    /** A commit comes late, or not at all, or its reply does not. */
    DISTURB_COMMIT
}
