package io.github.corenlpextreme.worker;

import java.time.Duration;

/**
 * How one worker process works.
 *
 * @param threads annotation threads; 0 stands for one per core, and is never read
 * @param maxTasks chunks and spans after which the process asks to be replaced; 0 for never
 * @param lineTimeout for one line; zero for no limit
 * @param engine by which lines are annotated
 */
public record WorkSettings(int threads, int maxTasks, Duration lineTimeout, EngineSettings engine) {

    public WorkSettings {
        if (threads < 0) {
            throw new IllegalArgumentException("threads " + threads + ": must be at least 1, or 0 for one per core");
        }
        if (maxTasks < 0) {
            throw new IllegalArgumentException("max-tasks " + maxTasks + ": must be 0 (never replace) or more");
        }
        threads = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
