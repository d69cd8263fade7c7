package io.github.corenlpextreme.jobs.scale;

import java.util.Optional;

/** Whatever starts and stops workers. */
public interface WorkerOrchestrator {

    /**
     * Sets the number of workers.
     *
     * @return what was in the way, in a sentence for the user; empty if it is done
     */
    Optional<String> scaleTo(int workers);
}
