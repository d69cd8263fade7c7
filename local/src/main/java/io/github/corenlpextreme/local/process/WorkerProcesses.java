package io.github.corenlpextreme.local.process;

import io.github.corenlpextreme.local.fleet.FleetAction;
import io.github.corenlpextreme.local.fleet.FleetAction.AssignIdentity;
import io.github.corenlpextreme.local.fleet.FleetAction.GiveUpFleet;
import io.github.corenlpextreme.local.fleet.FleetAction.StartProcess;
import io.github.corenlpextreme.local.fleet.FleetCounts;
import io.github.corenlpextreme.local.fleet.FleetEvent;
import io.github.corenlpextreme.local.fleet.FleetEvent.ProcessExited;
import io.github.corenlpextreme.local.fleet.FleetEvent.WorkAvailable;
import io.github.corenlpextreme.local.fleet.FleetFailure;
import io.github.corenlpextreme.local.fleet.FleetPlan;
import io.github.corenlpextreme.local.fleet.WorkerFleet;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Keeps the worker processes of a local run alive and replaces them, as {@link WorkerFleet} decides. One
 * thread, {@code worker-fleet}, supervises; the public methods may be called by any.
 *
 * <p>Processes do not outlive this one: they end when their stdin does, even if this process is
 * killed, and a shutdown hook ends those that do not.
 */
public final class WorkerProcesses implements AutoCloseable {

    /** Of no process: the fleet has no action for it, but the supervisor looks up. */
    private static final FleetEvent WAKE_UP = new ProcessExited(-1, 0, List.of());

    private static final int NO_SUCH_COMMAND = 127;
    private static final Duration KILL_BUDGET = Duration.ofSeconds(5);

    private final WorkerLaunch launch;
    private final Duration drainBudget;
    private final WorkerLog log;
    private final LongSupplier nanoClock;
    private final WorkerFleet fleet;
    private final BlockingQueue<FleetEvent> inbox = new LinkedBlockingQueue<>();
    private final CompletableFuture<FleetFailure> failure = new CompletableFuture<>();
    private final Thread supervisor = new Thread(this::supervise, "worker-fleet");
    private final Thread hook = new Thread(this::endAll, "worker-fleet-shutdown");

    /** Of the supervisor alone. */
    private final SortedMap<Integer, ChildProcess> children = new TreeMap<>();

    /** Written by the supervisor, read by all. */
    private volatile WorkerCounts counts = WorkerCounts.NONE;

    /** Likewise; empty before the first one. */
    private volatile String loading = "";

    /** Written before the start, read by the supervisor. */
    private volatile Consumer<FleetEvent> observer = event -> {};

    /** Written by the closing thread, read by the supervisor. */
    private volatile boolean closing;

    /** Likewise. */
    private volatile boolean spent;

    /** @param drainBudget how long a process may drain when it is let go, before it is killed */
    public WorkerProcesses(
            WorkerLaunch launch, FleetPlan plan, Duration drainBudget, WorkerLog log, LongSupplier nanoClock) {
        this.launch = launch;
        this.fleet = new WorkerFleet(plan);
        this.drainBudget = drainBudget;
        this.log = log;
        this.nanoClock = nanoClock;
    }

    /** From now on tells of every event, on the supervisor's thread, which it must not block. */
    public void observe(Consumer<FleetEvent> events) {
        observer = events;
    }

    /** Starts the first processes, which load their models and wait; returns before they are ready. */
    public synchronized void start() {
        if (closing) {
            return;
        }
        Runtime.getRuntime().addShutdownHook(hook);
        supervisor.start();
    }

    /** Lets processes work as soon as they are ready: the job's topics are there. */
    public void release() {
        inbox.add(new WorkAvailable());
    }

    /** As of at most a second ago. */
    public WorkerCounts counts() {
        return counts;
    }

    /** Whose models the process that has spoken last is loading; empty if none has. */
    public Optional<String> loading() {
        return Optional.of(loading).filter(annotator -> !annotator.isEmpty());
    }

    /** Completes, on a thread of its own, if the workers cannot go on; what runs still must be closed. */
    public CompletionStage<FleetFailure> failure() {
        return failure.minimalCompletionStage();
    }

    /** Says that nothing of what the processes still hold is needed, so that {@link #close} need not let them drain. */
    public void dismiss() {
        spent = true;
    }

    /** Lets all processes drain, kills those that take longer than the budget, and returns when all are gone. */
    @Override
    public void close() {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the JVM is shutting down: the hook may still run, and finds nothing left to do
        }
    }

    private synchronized void endAll() {
        closing = true;
        inbox.add(WAKE_UP);
        try {
            supervisor.join(drainBudget.plus(KILL_BUDGET).plus(KILL_BUDGET).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void supervise() {
        try {
            apply(fleet.start(nanoClock.getAsLong()));
            while (!closing) {
                FleetEvent event = inbox.poll(1, TimeUnit.SECONDS);
                if (event != null) {
                    on(event);
                }
                long residentBytes = children.values().stream()
                        .mapToLong(ChildProcess::residentBytes)
                        .sum();
                counts = counts.next(fleet.counts(), residentBytes);
            }
        } catch (InterruptedException e) {
            closing = true; // our code never interrupts this thread; an interrupt asks it to end
        } finally {
            letAllGo();
        }
    }

    private void on(FleetEvent event) {
        observer.accept(event);
        if (event instanceof ProcessExited exited) {
            children.remove(exited.process());
        } else if (event instanceof FleetEvent.ModelsLoading models) {
            loading = models.annotator();
        }
        apply(fleet.on(event, nanoClock.getAsLong()));
    }

    private void apply(List<FleetAction> actions) {
        for (FleetAction action : actions) {
            if (action instanceof StartProcess start) {
                startChild(start.process());
            } else if (action instanceof AssignIdentity assign && children.containsKey(assign.process())) {
                children.get(assign.process()).assign(assign.workerId(), assign.after());
            } else if (action instanceof GiveUpFleet giveUp) {
                failure.completeAsync(giveUp::failure);
            }
        }
    }

    private void startChild(int process) {
        try {
            children.put(process, ChildProcess.start(process, launch, inbox::add, log));
        } catch (IOException e) {
            inbox.add(
                    new ProcessExited(process, NO_SUCH_COMMAND, List.of("cannot start a process: " + e.getMessage())));
        }
    }

    private void letAllGo() {
        children.values().forEach(spent ? ChildProcess::dismiss : ChildProcess::drain);
        long deadline = nanoClock.getAsLong() + drainBudget.toNanos();
        awaitAll(deadline);
        children.values().forEach(ChildProcess::kill);
        awaitAll(nanoClock.getAsLong() + KILL_BUDGET.toNanos());
        counts = counts.next(
                new FleetCounts(
                        0,
                        0,
                        0,
                        counts.processes().replaced(),
                        counts.processes().crashed()),
                0);
    }

    private void awaitAll(long deadline) {
        for (ChildProcess child : children.values()) {
            try {
                child.awaitExit(Duration.ofNanos(deadline - nanoClock.getAsLong()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
