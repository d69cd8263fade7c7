package io.github.corenlpextreme.worker.crash;

import java.util.List;
import java.util.Optional;

/**
 * What earlier processes have found out about a task.
 *
 * @param deaths of processes that may have been due to it
 * @param lines what is known of its lines
 */
public record TaskHistory(int deaths, List<LineVerdict> lines) {

    /** Of a task that no process has begun before. */
    public static final TaskHistory NONE = new TaskHistory(0, List.of());

    public TaskHistory {
        lines = List.copyOf(lines);
    }

    /** Whether its lines are to be annotated one at a time, so that the next death tells which it was. */
    public boolean isSuspect() {
        return deaths > 0;
    }

    /** What is known of the line whose content starts here. */
    public Optional<LineVerdict> of(long line) {
        return lines.stream().filter(note -> note.line() == line).findFirst();
    }
}
