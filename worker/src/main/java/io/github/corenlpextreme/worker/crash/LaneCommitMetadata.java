package io.github.corenlpextreme.worker.crash;

import java.util.List;
import java.util.Optional;

/**
 * What a worker leaves in the commit of a lane for the worker that takes the lane over, however it ends itself.
 *
 * @param by the identity of the worker
 * @param begun the tasks from the committed offset up to this one, exclusive, may have been begun; a worker that
 *     ends in order says that none has
 * @param moving whether the lane may be another worker's by now, and this one alive
 * @param suspects the tasks before this one may have killed a process
 * @param deaths of processes since the committed offset last moved
 * @param alone the only line being annotated, if the worker goes line by line
 * @param lines what is known of lines
 */
public record LaneCommitMetadata(
        String by,
        long begun,
        boolean moving,
        long suspects,
        int deaths,
        Optional<InFlightLine> alone,
        List<LineVerdict> lines) {

    /** Of a lane that no worker has worked on. */
    public static final LaneCommitMetadata NONE =
            new LaneCommitMetadata("", 0, false, 0, 0, Optional.empty(), List.of());

    /** Whether a process has died since: tasks were begun, and the process that began them has lost the lane. */
    boolean impliesCrash(long committed, String self) {
        return begun > committed && (!moving || by.equals(self));
    }

    /** The same, of a process that is known to be alive. */
    public LaneCommitMetadata withNothingBegun() {
        return new LaneCommitMetadata(by, 0, false, suspects, deaths, Optional.empty(), lines);
    }

    /** One line of one task, by its offset in the file and that of the task in the lane. */
    public record InFlightLine(long task, long line) {}

    public LaneCommitMetadata {
        lines = List.copyOf(lines);
    }
}
