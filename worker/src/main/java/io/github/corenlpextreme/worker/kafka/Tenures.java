package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.OffsetTracker;
import io.github.corenlpextreme.worker.progress.Task;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The lanes this worker has been given, and how far each is done. A lane that is taken away and comes
 * back begins a new tenure: tasks of the old one no longer count. Used by the poll thread.
 */
final class Tenures {

    private static final int MAX_OPEN = 100_000;

    private record Tenure(long number, OffsetTracker tracker) {}

    private final Map<Lane, Tenure> held = new HashMap<>();
    private long begun;

    Set<Lane> lanes() {
        return Set.copyOf(held.keySet());
    }

    boolean holds(Lane lane) {
        return held.containsKey(lane);
    }

    void begin(Lane lane, long committed) {
        held.put(lane, new Tenure(begun++, new OffsetTracker(committed, MAX_OPEN)));
    }

    void retain(Set<Lane> lanes) {
        held.keySet().retainAll(lanes);
    }

    /** Notes that the record at this offset has been taken; returns the number of the tenure. */
    long take(Lane lane, long offset) {
        Tenure tenure = held.get(lane);
        tenure.tracker().take(offset);
        return tenure.number();
    }

    void complete(Task task) {
        Tenure tenure = held.get(task.lane());
        if (tenure != null && tenure.number() == task.tenure()) {
            tenure.tracker().complete(task.offset());
        }
    }

    /** The next offset to read in a lane. */
    long next(Lane lane) {
        return held.get(lane).tracker().next();
    }

    /** By lane, how far it may be committed. */
    Map<Lane, Long> committable() {
        Map<Lane, Long> offsets = new HashMap<>();
        held.forEach((lane, tenure) -> offsets.put(lane, tenure.tracker().committable()));
        return offsets;
    }
}
