package io.github.corenlpextreme.simulation;

/** A process that is given its turns by the schedule. */
interface Actor {

    /** Does one thing, drawn from what it could do; returns whether there was anything to do. */
    boolean step();

    /** Its way into the log. */
    FakeSender sender();
}
