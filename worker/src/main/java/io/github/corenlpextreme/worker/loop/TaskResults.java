package io.github.corenlpextreme.worker.loop;

import io.github.corenlpextreme.worker.progress.LaneTask;
import org.jspecify.annotations.Nullable;

/** Which tasks are complete: nothing more will be sent for them, and all that was is safe. Thread-safe. */
public interface TaskResults {

    /** A task that became complete since the last call, or null. */
    @Nullable
    LaneTask pollComplete();

    /** Whether all that was sent is safe. */
    boolean allSafe();
}
