package io.github.corenlpextreme.worker.crash;

/**
 * What is known of one line of a task that is not done yet.
 *
 * @param task offset of the task in its lane
 * @param line where the line's content starts in its file, in bytes
 * @param deaths of processes that were annotating this line, and nothing else, when they died
 */
public record LineVerdict(long task, long line, VerdictKind kind, int deaths) {

    /** What is to become of the line. */
    public enum VerdictKind {
        /** Was in flight alone when a process died, which may have had another cause: tried once more. */
        SUSPECT,
        /** Kills its process: quarantined untried. */
        KILLS,
        /** Did not end when it was told to: quarantined untried. */
        STUCK,
        /** Came out damaged: annotated once more, and then taken as it is. */
        DAMAGED
    }

    /** Whether the line is not to be tried again. */
    public boolean condemned() {
        return kind == VerdictKind.KILLS || kind == VerdictKind.STUCK;
    }

    boolean isOf(long task, long line) {
        return this.task == task && this.line == line;
    }
}
