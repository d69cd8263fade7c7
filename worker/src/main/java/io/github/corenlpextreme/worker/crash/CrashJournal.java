package io.github.corenlpextreme.worker.crash;

import io.github.corenlpextreme.worker.crash.LaneCommitMetadata.InFlightLine;
import io.github.corenlpextreme.worker.crash.LineVerdict.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which tasks and lines of a lane have cost processes their lives. A process that dies cannot say why, so everything
 * is noted beforehand: a task that may be begun is in the last commit, and one that may have killed is done line by
 * line, with the line in the commit. The next process draws its conclusions from that. Used by one thread.
 */
public final class CrashJournal {

    /** Kafka keeps 4096 characters with an offset. */
    static final int MOST_LINES = 80;

    private static final int NAMED_IS_GUILTY = 2;

    private final String self;
    private final List<LineVerdict> lines;
    private final int condemned;
    private long begun;
    private long suspects;
    private int deaths;
    private Optional<InFlightLine> alone = Optional.empty();

    private CrashJournal(String self, LaneCommitMetadata note, List<LineVerdict> lines, int condemned) {
        this.self = self;
        this.suspects = note.suspects();
        this.deaths = note.deaths();
        this.lines = lines;
        this.condemned = condemned;
    }

    /**
     * Takes a lane over.
     *
     * @param self this worker's identity
     * @param offset the lane's committed offset
     * @param note left with it
     * @param death of the process before, under this identity
     */
    public static CrashJournal resume(String self, long offset, LaneCommitMetadata note, PreviousExit death) {
        if (!note.impliesCrash(offset, self)) {
            return new CrashJournal(self, note, new ArrayList<>(note.lines()), 0);
        }
        List<LineVerdict> lines = new ArrayList<>(note.lines());
        boolean ownDoing = death == PreviousExit.OWN_DOING && note.by().equals(self);
        int condemned = note.alone().isPresent() && accuse(lines, note.alone().get(), ownDoing) ? 1 : 0;
        LaneCommitMetadata drawn = new LaneCommitMetadata(
                self,
                offset,
                false,
                Math.max(note.suspects(), note.begun()),
                note.deaths() + 1,
                Optional.empty(),
                List.of());
        return new CrashJournal(self, drawn, lines, condemned);
    }

    /** Counts a death against a line; returns whether that condemns it. */
    private static boolean accuse(List<LineVerdict> lines, InFlightLine line, boolean ownDoing) {
        int before = lines.stream()
                .filter(note -> note.isOf(line.task(), line.line()))
                .mapToInt(LineVerdict::deaths)
                .findFirst()
                .orElse(0);
        boolean guilty = ownDoing || before + 1 >= NAMED_IS_GUILTY;
        put(
                lines,
                new LineVerdict(
                        line.task(), line.line(), guilty ? VerdictKind.KILLS : VerdictKind.SUSPECT, before + 1));
        return guilty;
    }

    /** Lines found guilty when the lane was taken over. */
    public int condemned() {
        return condemned;
    }

    /** Whether a line waits for its second look. */
    public boolean holdsDamage() {
        return lines.stream().anyMatch(note -> note.kind() == VerdictKind.DAMAGED);
    }

    /** What is known of the task at this offset. */
    public TaskHistory of(long task) {
        List<LineVerdict> known =
                lines.stream().filter(note -> note.task() == task).toList();
        return task >= suspects && known.isEmpty()
                ? TaskHistory.NONE
                : new TaskHistory(task < suspects ? deaths : 0, known);
    }

    /** Tasks before this offset may be begun as soon as that is committed. */
    public void begin(long end) {
        begun = Math.max(begun, end);
    }

    /** This line is to be annotated, and nothing else, as soon as that is committed. */
    public void markInFlight(long task, long line) {
        alone = Optional.of(new InFlightLine(task, line));
    }

    public void clearInFlight() {
        alone = Optional.empty();
    }

    /**
     * Notes what has become known of a line.
     *
     * @throws IllegalStateException if too much is known of lines of tasks that are not done
     */
    public void put(LineVerdict line) {
        put(lines, line);
    }

    private static void put(List<LineVerdict> lines, LineVerdict line) {
        lines.removeIf(note -> note.isOf(line.task(), line.line()));
        if (lines.size() == MOST_LINES) {
            throw new IllegalStateException("more than " + MOST_LINES + " lines in a few chunks kill their worker: is"
                    + " there enough memory for them? See --worker-memory and --chunk-size");
        }
        lines.add(line);
    }

    /**
     * What to commit with an offset.
     *
     * @param offset everything before it is done, and forgotten
     */
    public LaneCommitMetadata note(long offset, LaneRelease parting) {
        lines.removeIf(note -> note.task() < offset);
        alone = alone.filter(line -> line.task() >= offset);
        deaths = suspects > offset ? deaths : 0;
        return new LaneCommitMetadata(
                self,
                parting == LaneRelease.FOR_GOOD ? offset : Math.max(offset, begun),
                parting == LaneRelease.PERHAPS,
                suspects,
                deaths,
                parting == LaneRelease.FOR_GOOD ? Optional.empty() : alone,
                lines);
    }
}
