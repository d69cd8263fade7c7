package io.github.corenlpextreme.worker.progress;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that wait, in order within each lane. Of all lanes the earliest in the job's order goes first,
 * because the writer waits for that one; a span goes before the chunk it ends in.
 *
 * <p>A task may be taken only after it has been chosen and then released: in between, its beginning is made
 * known, so that it is not begun over and over by one process after the other that it kills. Thread-safe: the poll
 * thread fills the queue and releases, the feeding thread empties it.
 */
public final class TaskQueue {

    private final Map<Lane, Deque<LaneTask>> waiting = new HashMap<>();
    private final List<LaneTask> chosen = new ArrayList<>();
    private final Map<Lane, Deque<LaneTask>> released = new HashMap<>();
    private final Comparator<LaneTask> order;
    private final LongSupplier nanoTime;

    /** @param nanoTime what time it is */
    public TaskQueue(JobPlan plan, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        Comparator<LaneTask> byStep = (one, other) -> plan.compare(one.step(), other.step());
        this.order = byStep.thenComparing(task -> task.lane().topic() == TopicKind.SPANS ? 0 : 1);
    }

    public synchronized void add(LaneTask task) {
        waiting.computeIfAbsent(task.lane(), lane -> new ArrayDeque<>()).add(task);
    }

    /**
     * Chooses the next tasks, so many that two can be taken and so many that no thread runs out of text.
     *
     * @param enoughBytes of text in the tasks that are chosen or released
     * @return all that are chosen and not yet released; the same again if they cannot be released now
     */
    public synchronized List<LaneTask> choose(long enoughBytes) {
        long ready = bytes(chosen)
                + released.values().stream().mapToLong(TaskQueue::bytes).sum();
        int tasks =
                chosen.size() + released.values().stream().mapToInt(Deque::size).sum();
        Optional<LaneTask> next = earliest(waiting);
        while (next.isPresent() && (ready < enoughBytes || tasks < 2)) {
            waiting.get(next.get().lane()).remove();
            chosen.add(next.get());
            ready += next.get().bytes();
            tasks++;
            next = earliest(waiting);
        }
        return List.copyOf(chosen);
    }

    /** The chosen tasks may be taken. */
    public synchronized void release() {
        chosen.forEach(task -> released.computeIfAbsent(task.lane(), lane -> new ArrayDeque<>())
                .add(task));
        chosen.clear();
        notifyAll();
    }

    /** The next task, waiting up to {@code millis} for one. */
    public synchronized Optional<LaneTask> take(long millis) throws InterruptedException {
        long deadline = nanoTime.getAsLong() + TimeUnit.MILLISECONDS.toNanos(millis);
        Optional<LaneTask> first = earliest(released);
        for (long left = millis; first.isEmpty() && left > 0; first = earliest(released)) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - nanoTime.getAsLong());
        }
        first.ifPresent(task -> released.get(task.lane()).remove());
        return first;
    }

    /** Tasks of a lane in here. */
    public synchronized int size(Lane lane) {
        int marked =
                (int) chosen.stream().filter(task -> task.lane().equals(lane)).count();
        return size(waiting.get(lane)) + marked + size(released.get(lane));
    }

    /** Forgets the tasks of all other lanes. */
    public synchronized void retain(Set<Lane> lanes) {
        waiting.keySet().retainAll(lanes);
        chosen.removeIf(task -> !lanes.contains(task.lane()));
        released.keySet().retainAll(lanes);
    }

    private Optional<LaneTask> earliest(Map<Lane, Deque<LaneTask>> lanes) {
        return lanes.values().stream()
                .filter(tasks -> !tasks.isEmpty())
                .map(Deque::peek)
                .min(order);
    }

    private static long bytes(Collection<LaneTask> tasks) {
        return tasks.stream().mapToLong(LaneTask::bytes).sum();
    }

    private static int size(@Nullable Collection<LaneTask> tasks) {
        return tasks == null ? 0 : tasks.size();
    }
}
