package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.worker.crash.LaneRelease;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.worker.progress.TaskQueue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A worker process: its poll loop, its feeding and emitting threads and its sender take turns in any order. It
 * can die between any two messages, and it goes on sending after its lanes have become others'.
 */
final class SimulatedWorker implements Actor {

    private static final int ACTIONS = 5;
    private static final int ENOUGH_EMISSIONS = 40;

    /** How a process is, or how it ended. */
    enum Fate {
        RUNNING,
        RECYCLED,
        STOPPED,
        FENCED
    }

    /** Without a message, the end of the run. */
    private record Emission(TaskRun run, TopicKind topic, Optional<LaneMessage> message) {}

    private final World world;
    private final String process;
    private final FakeSender sender;
    private final TaskQueue queue;
    private final SimulatedConsumer consumer;
    private final Deque<Emission> emissions = new ArrayDeque<>();
    private final Deque<LaneTask> complete = new ArrayDeque<>();
    private Fate fate = Fate.RUNNING;
    private int fed;
    private boolean stopping;
    private boolean silent;
    private boolean frozen;

    SimulatedWorker(World world, String identity, String process) {
        this.world = world;
        this.process = process;
        this.sender = world.sender();
        this.queue = new TaskQueue(world.plan());
        this.consumer = new SimulatedConsumer(world, identity, queue);
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
        return switch (action) {
            case 0 -> poll();
            case 1 -> feed();
            case 2 -> emit();
            case 3 -> sender.deliver();
            default -> sender.acknowledge();
        };
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
        stopping = true;
    }

    @Override
    public String toString() {
        return process;
    }

    private boolean poll() {
        if (silent) {
            return false;
        }
        boolean takes = !stopping && !exhausted();
        consumer.poll(takes);
        consumer.begin();
        noteComplete();
        if (world.chance().oneIn(3)) {
            consumer.commit(LaneRelease.NONE);
        }
        if (!takes && emissions.isEmpty() && sender.flushed()
                || stopping && world.chance().oneIn(20)) {
            end();
        }
        fate = consumer.fenced() ? Fate.FENCED : fate;
        return true;
    }

    /** All that was begun is done, or there is no time for it. */
    private void end() {
        noteComplete();
        consumer.commit(LaneRelease.FOR_GOOD);
        fate = stopping ? Fate.STOPPED : Fate.RECYCLED;
        if (stopping) {
            consumer.leave();
        }
    }

    private boolean exhausted() {
        int most = world.scenario().workers().maxTasks();
        return most > 0 && fed >= most;
    }

    private void noteComplete() {
        for (LaneTask task = complete.poll(); task != null; task = complete.poll()) {
            consumer.complete(task);
        }
    }

    private boolean feed() {
        Optional<LaneTask> task =
                stopping || exhausted() || emissions.size() > ENOUGH_EMISSIONS ? Optional.empty() : nextTask();
        task.ifPresent(this::feed);
        return task.isPresent();
    }

    private Optional<LaneTask> nextTask() {
        try {
            return queue.take(0);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void feed(LaneTask task) {
        Lane lane = task.lane();
        Runnable onAcknowledged = () -> complete.add(task);
        TaskRun run = new TaskRun(
                task,
                world.decisions().completeWhenSent() ? () -> {} : onAcknowledged,
                () -> world.invariants().done(lane, task.offset()));
        TaskFeed feed = feedOf(task);
        feed.toStitcher().forEach(message -> send(run, TopicKind.PARTIALS, message));
        feed.toAssembler().forEach(message -> emissions.add(new Emission(run, feed.results(), Optional.of(message))));
        emissions.add(new Emission(run, feed.results(), Optional.empty()));
        fed += task.isWork() ? 1 : 0;
    }

    private TaskFeed feedOf(LaneTask task) {
        try {
            return TaskFeed.of(task, world.scenario(), process);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean emit() {
        Emission next = emissions.poll();
        if (next == null) {
            return false;
        }
        if (next.message().isPresent()) {
            send(next.run(), next.topic(), next.message().get());
        } else {
            finish(next.run());
        }
        return true;
    }

    private void send(TaskRun run, TopicKind topic, LaneMessage message) {
        run.sending();
        sender.send(topic, run.task().lane().number(), message, run);
    }

    private void finish(TaskRun run) {
        if (world.decisions().completeWhenSent()) {
            complete.add(run.task());
        }
        run.finish();
    }
}
