package io.github.corenlpextreme.worker.progress;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * When a process has worked long enough and is to be replaced by a fresh one: after so many tasks, or when its heap is
 * nearly full. Once over, it stays over. Thread-safe.
 */
public final class RecyclePolicy {

    /** So that a heap which the models alone fill does not cost more in replacements than it gets done. */
    static final int FEWEST_TASKS = 50;

    private final long maxTasks;
    private final BooleanSupplier heapNearlyFull;
    private final AtomicLong tasks = new AtomicLong();
    private volatile Optional<String> over = Optional.empty();

    /**
     * Begins.
     *
     * @param maxTasks chunks and spans; 0 for no limit
     * @param heapNearlyFull asked often
     */
    public RecyclePolicy(long maxTasks, BooleanSupplier heapNearlyFull) {
        this.maxTasks = maxTasks;
        this.heapNearlyFull = heapNearlyFull;
    }

    /** A task has been fed. */
    public void count(LaneTask task) {
        tasks.addAndGet(task.isWork() ? 1 : 0);
    }

    /** Chunks and spans fed so far. */
    public long tasks() {
        return tasks.get();
    }

    /** Why the process is to be replaced, for people; empty while it is not. */
    public Optional<String> overBecause() {
        if (over.isEmpty()) {
            judge().ifPresent(why -> over = Optional.of(why)); // another thread's verdict must not be taken back
        }
        return over;
    }

    private Optional<String> judge() {
        if (maxTasks > 0 && tasks() >= maxTasks) {
            return Optional.of("--max-tasks reached");
        }
        return tasks() >= FEWEST_TASKS && heapNearlyFull.getAsBoolean()
                ? Optional.of("its heap is nearly full")
                : Optional.empty();
    }
}
