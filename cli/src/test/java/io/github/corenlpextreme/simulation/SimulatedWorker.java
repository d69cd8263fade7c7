package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.simulation.SimulatedConsumer.FencedException;
import io.github.corenlpextreme.worker.annotate.InFlightMarker;
import io.github.corenlpextreme.worker.annotate.InFlightRoom;
import io.github.corenlpextreme.worker.annotate.LineWork;
import io.github.corenlpextreme.worker.annotate.TaskFlow;
import io.github.corenlpextreme.worker.annotate.TaskProgress;
import io.github.corenlpextreme.worker.annotate.WorkAttempt;
import io.github.corenlpextreme.worker.loop.LoopListener;
import io.github.corenlpextreme.worker.loop.NameRequests;
import io.github.corenlpextreme.worker.loop.PollLoop;
import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.worker.progress.RecyclePolicy;
import io.github.corenlpextreme.worker.progress.TaskQueue;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A worker process: its poll loop, its feeding and emitting threads and its sender take turns in any order. It
 * can die between any two messages, and it goes on sending after its lanes have become others'. What its feeding
 * thread waits for is done at once by the thread that it waits for.
 */
final class SimulatedWorker implements Actor, TaskProgress, NameRequests, InFlightMarker, InFlightRoom, LoopListener {

    private static final int ACTIONS = 5;
    private static final int ENOUGH_EMISSIONS = 40;
    private static final int MOST_TURNS_TO_NAME = 100;
    private static final int LONGEST_DRAIN_MILLIS = 6000;
    private static final PollLoop.FetchLimits ENOUGH = new PollLoop.FetchLimits(6, 1);

    /** How a process is, or how it ended. */
    enum Fate {
        RUNNING,
        RECYCLED,
        STOPPED,
        FENCED
    }

    private final World world;
    private final String process;
    private final FakeSender sender;
    private final SimulatedConsumer consumer;
    private final TaskFlow flow;
    private final PollLoop loop;
    private Fate fate = Fate.RUNNING;
    private @Nullable MarkRequest toName;
    private boolean feeds = true;
    private boolean emits = true;
    private long deadline;
    private boolean silent;
    private boolean frozen;

    SimulatedWorker(World world, String identity, String process) {
        this.world = world;
        this.process = process;
        this.sender = world.sender();
        TaskQueue queue = new TaskQueue(world.plan(), () -> 0);
        this.consumer = new SimulatedConsumer(world, identity, queue::retain);
        AppendedTasks results = new AppendedTasks(world, sender);
        Scenario scenario = world.scenario();
        this.flow = new TaskFlow(
                new TaskFlow.FlowTasks(
                        queue, new RecyclePolicy(scenario.workers().maxTasks(), () -> false)),
                SimulatedAnnotator.reading(scenario),
                new LineWork(new SimulatedAnnotator(world, consumer), this, new DirectThreads(), this),
                new TaskFlow.ResultSending(
                        results, new WorkAttempt(process, AnnotatorEngines.UNKNOWN), scenario.partBytes()));
        this.loop = new PollLoop(
                new PollLoop.LoopMembership(consumer, consumer.committer(), consumer),
                new PollLoop.LoopTasks(queue, this, results, this),
                new PollLoop.LoopSurroundings(consumer::now, this::outOfTime, () -> {}, this, ENOUGH));
    }

    @Override
    public boolean step() {
        if (frozen || fate != Fate.RUNNING) {
            return false;
        }
        int first = world.chance().below(ACTIONS);
        boolean done = false;
        for (int i = first; !done && i < first + ACTIONS; i++) {
            done = act(i % ACTIONS);
        }
        return done;
    }

    private boolean act(int action) {
        try {
            return switch (action) {
                case 0 -> !silent && turn();
                case 1 -> feed();
                case 2 -> emitNext();
                case 3 -> sender.deliver();
                default -> sender.acknowledge();
            };
        } catch (FencedException e) {
            fate = Fate.FENCED;
            return true;
        } catch (InterruptedException e) {
            return true; // the process has ended while its feeding thread waited
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean turn() throws ExecutionException, InterruptedException {
        if (!loop.turn()) {
            fate = stopped() ? Fate.STOPPED : Fate.RECYCLED;
            if (stopped()) {
                consumer.leave();
            }
        }
        return true;
    }

    private boolean feed() throws IOException, InterruptedException {
        if (!feeds || flow.emissions() > ENOUGH_EMISSIONS || !consumer.mayBegin()) {
            return false;
        }
        int before = flow.emissions();
        feeds = flow.feed(0);
        return flow.emissions() > before;
    }

    private boolean emitNext() throws ExecutionException, InterruptedException {
        boolean any = flow.emissions() > 0;
        emits = emits && flow.emit();
        return any;
    }

    @Override
    public FakeSender sender() {
        return sender;
    }

    Fate fate() {
        return fate;
    }

    void freeze(boolean wanted) {
        frozen = wanted;
    }

    void silence(boolean wanted) {
        silent = wanted;
    }

    void stop() {
        if (!stopped()) {
            deadline = consumer.now()
                    + Duration.ofMillis(world.chance().below(LONGEST_DRAIN_MILLIS))
                            .toNanos();
            flow.stop();
        }
    }

    private boolean outOfTime() {
        return stopped() && consumer.now() - deadline > 0;
    }

    @Override
    public boolean ended(long millis) {
        return !emits;
    }

    @Override
    public boolean stopped() {
        return flow.stopped();
    }

    @Override
    public boolean exhausted() {
        return flow.exhausted();
    }

    @Override
    public @Nullable MarkRequest poll(long millis) {
        MarkRequest next = toName;
        toName = null;
        return next;
    }

    @Override
    public void markInFlight(LaneTask task, long line) throws InterruptedException {
        untilKnown(Optional.of(new NamedLine(task, line)));
    }

    @Override
    public void clearInFlight() throws InterruptedException {
        untilKnown(Optional.empty());
    }

    /** A process that cannot make a line known for long is as good as dead. */
    private void untilKnown(Optional<NamedLine> line) throws InterruptedException {
        boolean[] known = {false};
        toName = new MarkRequest(line, () -> known[0] = true);
        try {
            for (int i = 0; !known[0] && fate == Fate.RUNNING && i < MOST_TURNS_TO_NAME; i++) {
                turn();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        if (!known[0]) {
            fate = fate == Fate.RUNNING ? Fate.RECYCLED : fate;
            throw new InterruptedException();
        }
    }

    @Override
    public void acquire(long length) {}

    @Override
    public void acquireAll() throws InterruptedException {
        try {
            while (flow.emissions() > 0) {
                emitNext();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void releaseAll() {}

    @Override
    public void sent(long length) {}

    @Override
    public void release() {}

    @Override
    public void working() {}

    @Override
    public void draining() {}

    @Override
    public String toString() {
        return process;
    }
}
