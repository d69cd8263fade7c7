package io.github.corenlpextreme.worker.annotate;

import java.util.concurrent.ExecutionException;

/** How far the tasks are that have been taken from a queue. Thread-safe. */
public interface TaskProgress {

    /**
     * Whether the last result has been handed over, waiting up to {@code millis} for it.
     *
     * @throws ExecutionException if a thread has failed; the cause says why
     */
    boolean ended(long millis) throws ExecutionException, InterruptedException;

    /** Whether they have been told to stop. */
    boolean stopped();

    /** Whether nothing more is taken, because this process is to be replaced. */
    boolean exhausted();
}
