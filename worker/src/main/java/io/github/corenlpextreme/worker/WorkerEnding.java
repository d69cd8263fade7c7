package io.github.corenlpextreme.worker;

/** How the life of a worker ended. */
public sealed interface WorkerEnding {

    /**
     * Another process should take over the identity.
     *
     * @param why for people
     */
    record RecycleEnding(String why) implements WorkerEnding {}

    /** Told to stop; has left the group. */
    record StoppedEnding() implements WorkerEnding {}
}
