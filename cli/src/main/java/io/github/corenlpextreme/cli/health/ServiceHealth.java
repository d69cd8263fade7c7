package io.github.corenlpextreme.cli.health;

import io.github.corenlpextreme.cli.health.HealthState.CompleteState;
import io.github.corenlpextreme.cli.health.HealthState.StartingState;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** How one part is, as far as its own word goes. Thread-safe: the part writes, probes read. */
public final class ServiceHealth {

    /**
     * Loading takes seconds as a rule, 19 of them for the models of ner on two cores, but a container may
     * have a small part of a core and a cold disk.
     */
    public static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final LongSupplier nanoClock;
    private final AtomicReference<HealthState> state;

    ServiceHealth(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.state = new AtomicReference<>(new StartingState("starting", nanoClock.getAsLong(), LONGEST_START));
    }

    /** A next step towards the loop has begun, such as "loading models". Only before the loop. */
    public void starting(String doing, Duration atMost) {
        state.set(new StartingState(doing, nanoClock.getAsLong(), atMost));
    }

    /** The loop has turned. */
    public void working() {
        state.updateAndGet(now -> now.working(nanoClock.getAsLong()));
    }

    /** No more work is taken. May be repeated, as a sign that the loop still turns. */
    public void draining() {
        state.updateAndGet(now -> now.draining(nanoClock.getAsLong()));
    }

    /** All is done, and the process stays so that the orchestrator can see that. */
    public void complete() {
        state.set(new CompleteState());
    }

    ProbeResult live() {
        return state.get().live(nanoClock.getAsLong());
    }

    ProbeResult ready() {
        return state.get().ready();
    }
}
