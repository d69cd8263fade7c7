package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.worker.crash.LineNote;
import io.github.corenlpextreme.worker.progress.Task;

/** This process cannot or should not go on because of a line; the next one is to know of it. */
public final class FreshProcessNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Task task;
    private final transient LineNote line;

    FreshProcessNeeded(Task task, LineNote line, String why) {
        super(why);
        this.task = task;
        this.line = line;
    }

    public Task task() {
        return task;
    }

    public LineNote line() {
        return line;
    }
}
