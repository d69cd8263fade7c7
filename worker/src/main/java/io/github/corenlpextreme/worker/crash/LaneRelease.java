package io.github.corenlpextreme.worker.crash;

/** Whether a worker and a lane part with the commit that is being made. */
public enum LaneRelease {
    /** The worker goes on. */
    NONE,
    /** In a rebalance lanes are given up before it is known who gets them; the worker goes on if it does. */
    PERHAPS,
    /** The worker ends, in order: what is not done is no line's fault. */
    FOR_GOOD
}
