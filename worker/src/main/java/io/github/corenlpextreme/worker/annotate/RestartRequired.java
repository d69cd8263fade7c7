package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.worker.crash.LineVerdict;
import io.github.corenlpextreme.worker.progress.LaneTask;

/** This process cannot or should not go on because of a line; the next one is to know of it. */
public final class RestartRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LaneTask task;
    private final transient LineVerdict line;

    RestartRequired(LaneTask task, LineVerdict line, String why) {
        super(why);
        this.task = task;
        this.line = line;
    }

    public LaneTask task() {
        return task;
    }

    public LineVerdict line() {
        return line;
    }
}
