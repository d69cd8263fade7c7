package io.github.corenlpextreme.worker.loop;

import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.worker.annotate.RestartRequired;
import io.github.corenlpextreme.worker.annotate.TaskProgress;
import io.github.corenlpextreme.worker.crash.LaneRelease;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.worker.progress.TaskQueue;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the one thread does that talks to the group: polls, hands over, commits. It never annotates and never
 * waits long, so the worker stays in its group however long a document takes.
 */
public final class PollLoop {

    static final Duration POLL = Duration.ofMillis(50);
    static final Duration LAST_COMMIT = Duration.ofSeconds(5);
    private static final long NEXT_LINE_MILLIS = 5;
    private static final long COMMIT_INTERVAL_NANOS = Duration.ofMillis(500).toNanos();

    private final LoopMembership membership;
    private final LaneGroup group;
    private final LaneCommitter lanes;
    private final LoopTasks tasks;
    private final TaskQueue queue;
    private final LoopSurroundings around;
    private NameRequests.@Nullable MarkRequest toName;
    private boolean naming;
    private long lastCommit;
    private boolean leaving;
    private long leavesAt;
    private @Nullable ExecutionException failure;

    /**
     * Makes a loop that has not turned yet.
     *
     * @param membership in which the lanes come
     * @param tasks what becomes of what they bring
     */
    public PollLoop(LoopMembership membership, LoopTasks tasks, LoopSurroundings around) {
        this.membership = membership;
        this.group = membership.group();
        this.lanes = membership.lanes();
        this.tasks = tasks;
        this.queue = tasks.queue();
        this.around = around;
        this.lastCommit = around.nanoTime().getAsLong();
    }

    /** The group, what is held of its lanes, and how lanes move. */
    public record LoopMembership(LaneGroup group, LaneCommitter lanes, LaneRebalancing balancing) {}

    /** Tasks that wait, how far those are that do not, which are complete, and the lines that are to be named. */
    public record LoopTasks(TaskQueue queue, TaskProgress progress, TaskResults results, NameRequests names) {}

    /**
     * What goes on around the loop.
     *
     * @param nanoTime what time it is
     * @param outOfTime whether what is not complete is to be left to a successor
     * @param failure throws if something has failed that the loop does not see
     * @param listener told of each turn
     */
    public record LoopSurroundings(
            LongSupplier nanoTime,
            BooleanSupplier outOfTime,
            Runnable failure,
            LoopListener listener,
            FetchLimits enough) {}

    /**
     * How much is fetched and begun ahead.
     *
     * @param waiting tasks of a lane
     * @param bytes of text in the tasks that may be begun
     */
    public record FetchLimits(int waiting, long bytes) {
        /** As much as keeps all threads busy. */
        public static final FetchLimits DEFAULT = new FetchLimits(32, 64 << 10);
    }

    /**
     * Does one turn. When all tasks that were begun are complete and no other is to be, or time is up, what is
     * complete is committed, with as many turns as that takes.
     *
     * @return whether there is another turn to do
     * @throws ExecutionException if annotating has failed; if it needs a fresh process, that one will know why
     */
    public boolean turn() throws ExecutionException, InterruptedException {
        if (leaving) {
            group.poll(POLL); // what it brings is the next process's
            return leave();
        }
        if (!around.outOfTime().getAsBoolean() && !work()) {
            return true;
        }
        noteComplete();
        leaving = true;
        leavesAt = now() + LAST_COMMIT.toNanos();
        return leave();
    }

    /** Returns whether all is done. */
    private boolean work() throws ExecutionException, InterruptedException {
        around.failure().run();
        takeWork();
        beginWork();
        nameLines();
        noteComplete();
        commitIfDue();
        return ended();
    }

    private boolean ended() throws ExecutionException, InterruptedException {
        try {
            return tasks.progress().ended(0) && tasks.results().allSafe();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RestartRequired needed) {
                noteComplete();
                lanes.note(needed.task(), needed.line());
                failure = e;
                return true;
            }
            throw e;
        }
    }

    /** In a rebalance nothing can be committed; what is lost here costs the next process as much time again. */
    private boolean leave() throws ExecutionException {
        if (!lanes.commit(LaneRelease.FOR_GOOD) && now() - leavesAt < 0) {
            return true;
        }
        if (failure != null) {
            throw failure;
        }
        return false;
    }

    private void takeWork() {
        if (tasks.progress().exhausted() || tasks.progress().stopped()) {
            group.pause(group.assigned());
            around.listener().draining();
        } else {
            balance();
            membership.balancing().askIfIdle();
            around.listener().working();
        }
        for (WorkRecord record : group.poll(naming ? Duration.ZERO : POLL)) {
            Lane lane = record.lane();
            long tenure = lanes.take(lane, record.offset());
            TaskHistory history = lanes.historyOf(lane, record.offset());
            PlanStep step = JobPlan.stepOf(record.message(), lane.number());
            queue.add(new LaneTask(lane, record.offset(), tenure, step, record.message(), history));
        }
    }

    /** Stops fetching from lanes in which enough tasks wait, and fetches again from those that have run low. */
    private void balance() {
        Set<Lane> full = new HashSet<>();
        Set<Lane> low = new HashSet<>();
        // Not the lanes that are held: while others are still joining, none of them can be paused.
        for (Lane lane : group.assigned()) {
            (queue.size(lane) >= around.enough().waiting() ? full : low).add(lane);
        }
        group.pause(full);
        group.resume(low);
    }

    /** What is begun without being known to be could kill one process after the other. */
    private void beginWork() {
        List<LaneTask> chosen = queue.choose(around.enough().bytes());
        if (!chosen.isEmpty() && lanes.begin(chosen)) {
            queue.release();
        }
    }

    /** While a task is done line by line, everything waits for this; but the group must not wait for us. */
    private void nameLines() throws InterruptedException {
        long until = now() + POLL.toNanos();
        do {
            toName = toName == null ? tasks.names().poll(naming ? NEXT_LINE_MILLIS : 0) : toName;
            naming = toName != null;
            if (toName == null || !lanes.name(toName.line())) {
                return; // in a rebalance nothing can be committed; again after the next poll
            }
            toName.known().run();
            toName = null;
        } while (now() - until < 0);
    }

    private void noteComplete() {
        TaskResults results = tasks.results();
        for (LaneTask task = results.pollComplete(); task != null; task = results.pollComplete()) {
            lanes.complete(task);
        }
    }

    private void commitIfDue() {
        if (now() - lastCommit >= COMMIT_INTERVAL_NANOS) {
            lanes.commit(LaneRelease.NONE);
            lastCommit = now();
        }
    }

    private long now() {
        return around.nanoTime().getAsLong();
    }
}
