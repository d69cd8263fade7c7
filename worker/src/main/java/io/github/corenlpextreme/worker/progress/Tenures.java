package io.github.corenlpextreme.worker.progress;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.worker.crash.Death;
import io.github.corenlpextreme.worker.crash.History;
import io.github.corenlpextreme.worker.crash.LaneHistory;
import io.github.corenlpextreme.worker.crash.LaneNote;
import io.github.corenlpextreme.worker.crash.LineNote;
import io.github.corenlpextreme.worker.crash.Parting;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The lanes this worker has been given, how far each is done, and what is known of what comes next. A lane that is
 * taken away and comes back begins a new tenure: tasks of the old one no longer count. Used by the poll thread.
 */
public final class Tenures {

    private static final int MAX_OPEN = 100_000;

    private record Tenure(long number, OffsetTracker tracker, LaneHistory history) {}

    /** How far a lane may be committed, and what is to be left with that. */
    public record Committable(long offset, LaneNote note) {}

    private final String self;
    private final Death death;
    private final Map<Lane, Tenure> held = new HashMap<>();
    private final Set<Lane> heldBefore = new HashSet<>();
    private long begun;
    private long condemned;

    /**
     * Holds nothing yet.
     *
     * @param self this worker's identity
     * @param death of the process before, under this identity
     */
    public Tenures(String self, Death death) {
        this.self = self;
        this.death = death;
    }

    public Set<Lane> lanes() {
        return Set.copyOf(held.keySet());
    }

    public boolean holds(Lane lane) {
        return held.containsKey(lane);
    }

    /** @param note left by whoever held the lane before */
    public void begin(Lane lane, long committed, LaneNote note) {
        // A lane that this very process has lost and got back tells of its own doing, and it is alive.
        boolean ownNote = !heldBefore.add(lane) && note.by().equals(self);
        LaneHistory history = LaneHistory.takeUp(self, committed, ownNote ? note.withNothingBegun() : note, death);
        condemned += history.condemned();
        held.put(lane, new Tenure(begun++, new OffsetTracker(committed, MAX_OPEN), history));
    }

    public void retain(Set<Lane> lanes) {
        held.keySet().retainAll(lanes);
    }

    /** Notes that the record at this offset has been taken; returns the number of the tenure. */
    public long take(Lane lane, long offset) {
        Tenure tenure = held.get(lane);
        tenure.tracker().take(offset);
        return tenure.number();
    }

    /** What earlier processes have found out about the record at this offset. */
    public History historyOf(Lane lane, long offset) {
        return held.get(lane).history().of(offset);
    }

    /** This task is to be begun as soon as that is committed. */
    public void begin(Task task) {
        of(task, history -> history.begin(task.offset() + 1));
    }

    /** No line of any lane is in flight alone: the one that was must not be blamed for the next. */
    public void nobodyAlone() {
        held.values().forEach(tenure -> tenure.history().nobodyAlone());
    }

    /** This line is to be annotated, and nothing else, as soon as that is committed. */
    public void alone(Task task, long line) {
        of(task, history -> history.alone(task.offset(), line));
    }

    public void note(Task task, LineNote line) {
        of(task, history -> history.put(line));
    }

    public void complete(Task task) {
        Tenure tenure = held.get(task.lane());
        if (tenure != null && tenure.number() == task.tenure()) {
            tenure.tracker().complete(task.offset());
        }
    }

    /** The next offset to read in a lane. */
    public long next(Lane lane) {
        return held.get(lane).tracker().next();
    }

    /** How far a lane is done. */
    public long done(Lane lane) {
        return held.get(lane).tracker().committable();
    }

    /** Whether everything that was taken from the lanes of this topic is complete. */
    public boolean nothingToDo(Topic topic) {
        return held.entrySet().stream()
                .filter(lane -> lane.getKey().topic() == topic)
                .allMatch(lane -> lane.getValue().tracker().allComplete());
    }

    /** Lines found to kill their process when their lanes were taken over. */
    public long condemned() {
        return condemned;
    }

    /** Whether a line waits for its second look. */
    public boolean holdsDamage() {
        return held.values().stream().anyMatch(tenure -> tenure.history().holdsDamage());
    }

    /** By lane, how far it may be committed. */
    public Map<Lane, Committable> committable(Parting parting) {
        Map<Lane, Committable> offsets = new HashMap<>();
        held.forEach((lane, tenure) -> {
            long offset = tenure.tracker().committable();
            offsets.put(lane, new Committable(offset, tenure.history().note(offset, parting)));
        });
        return offsets;
    }

    private void of(Task task, Consumer<LaneHistory> change) {
        Tenure tenure = held.get(task.lane());
        if (tenure != null && tenure.number() == task.tenure()) {
            change.accept(tenure.history());
        }
    }
}
