package io.github.corenlpextreme.worker.progress;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.worker.crash.CrashJournal;
import io.github.corenlpextreme.worker.crash.LaneCommitMetadata;
import io.github.corenlpextreme.worker.crash.LaneRelease;
import io.github.corenlpextreme.worker.crash.LineVerdict;
import io.github.corenlpextreme.worker.crash.PreviousExit;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The lanes this worker has been given, how far each is done, and what is known of what comes next. A lane that is
 * taken away and comes back begins a new tenure: tasks of the old one no longer count. Used by the poll thread.
 */
public final class AssignedLanes {

    private static final int MAX_OPEN = 100_000;

    private record LaneEpoch(long number, OffsetTracker tracker, CrashJournal history) {}

    /** How far a lane may be committed, and what is to be left with that. */
    public record CommittableLane(long offset, LaneCommitMetadata note) {}

    private final String self;
    private final PreviousExit death;
    private final Map<Lane, LaneEpoch> held = new HashMap<>();
    private final Set<Lane> heldBefore = new HashSet<>();
    private long begun;
    private long condemned;

    /**
     * Holds nothing yet.
     *
     * @param self this worker's identity
     * @param death of the process before, under this identity
     */
    public AssignedLanes(String self, PreviousExit death) {
        this.self = self;
        this.death = death;
    }

    public Set<Lane> lanes() {
        return Set.copyOf(held.keySet());
    }

    public boolean holds(Lane lane) {
        return held.containsKey(lane);
    }

    /** Whether the lane has been held without a break since the task was taken. */
    public boolean holds(LaneTask task) {
        LaneEpoch tenure = held.get(task.lane());
        return tenure != null && tenure.number() == task.tenure();
    }

    /** @param note left by the previous holder of the lane */
    public void begin(Lane lane, long committed, LaneCommitMetadata note) {
        // A lane that this very process has lost and got back tells of its own doing, and it is alive.
        boolean ownNote = !heldBefore.add(lane) && note.by().equals(self);
        CrashJournal history = CrashJournal.resume(self, committed, ownNote ? note.withNothingBegun() : note, death);
        condemned += history.condemned();
        held.put(lane, new LaneEpoch(begun++, new OffsetTracker(committed, MAX_OPEN), history));
    }

    public void retain(Set<Lane> lanes) {
        held.keySet().retainAll(lanes);
    }

    /** Notes that the record at this offset has been taken; returns the number of the tenure. */
    public long take(Lane lane, long offset) {
        LaneEpoch tenure = held.get(lane);
        tenure.tracker().take(offset);
        return tenure.number();
    }

    /** What earlier processes have found out about the record at this offset. */
    public TaskHistory historyOf(Lane lane, long offset) {
        return held.get(lane).history().of(offset);
    }

    /** This task is to be begun as soon as that is committed. */
    public void begin(LaneTask task) {
        of(task, history -> history.begin(task.offset() + 1));
    }

    /** No line of any lane is in flight alone: the one that was must not be blamed for the next. */
    public void clearInFlight() {
        held.values().forEach(tenure -> tenure.history().clearInFlight());
    }

    /** This line is to be annotated, and nothing else, as soon as that is committed. */
    public void markInFlight(LaneTask task, long line) {
        of(task, history -> history.markInFlight(task.offset(), line));
    }

    public void note(LaneTask task, LineVerdict line) {
        of(task, history -> history.put(line));
    }

    public void complete(LaneTask task) {
        if (holds(task)) {
            held.get(task.lane()).tracker().complete(task.offset());
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
    public boolean nothingToDo(TopicKind topic) {
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
    public Map<Lane, CommittableLane> committable(LaneRelease parting) {
        Map<Lane, CommittableLane> offsets = new HashMap<>();
        held.forEach((lane, tenure) -> {
            long offset = tenure.tracker().committable();
            offsets.put(lane, new CommittableLane(offset, tenure.history().note(offset, parting)));
        });
        return offsets;
    }

    private void of(LaneTask task, Consumer<CrashJournal> change) {
        if (holds(task)) {
            change.accept(held.get(task.lane()).history());
        }
    }
}
