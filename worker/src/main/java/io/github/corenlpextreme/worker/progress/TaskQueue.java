package io.github.corenlpextreme.worker.progress;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Tasks that wait, in order within each lane. Of all lanes the earliest in the job's order goes first,
 * because the writer waits for that one; a span goes before the chunk it ends in. Thread-safe: the poll
 * thread fills it, the feeding thread empties it.
 */
public final class TaskQueue {

    private final Map<Lane, Deque<Task>> waiting = new HashMap<>();
    private final Comparator<Task> order;

    public TaskQueue(JobPlan plan) {
        Comparator<Task> byStep = (one, other) -> plan.compare(one.step(), other.step());
        this.order = byStep.thenComparing(task -> task.lane().topic() == Topic.SPANS ? 0 : 1);
    }

    public synchronized void add(Task task) {
        waiting.computeIfAbsent(task.lane(), lane -> new ArrayDeque<>()).add(task);
        notifyAll();
    }

    /** The next task, waiting up to {@code millis} for one. */
    public synchronized Optional<Task> take(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        Optional<Task> first = earliest();
        for (long left = millis; first.isEmpty() && left > 0; first = earliest()) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
        first.ifPresent(task -> waiting.get(task.lane()).remove());
        return first;
    }

    /** Tasks waiting in a lane. */
    public synchronized int size(Lane lane) {
        Deque<Task> tasks = waiting.get(lane);
        return tasks == null ? 0 : tasks.size();
    }

    /** Forgets the tasks of all other lanes. */
    public synchronized void retain(Set<Lane> lanes) {
        waiting.keySet().retainAll(lanes);
    }

    private Optional<Task> earliest() {
        return waiting.values().stream()
                .filter(tasks -> !tasks.isEmpty())
                .map(Deque::peek)
                .min(order);
    }
}
