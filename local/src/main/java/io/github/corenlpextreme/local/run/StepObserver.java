package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.fleet.FleetEvent;
import io.github.corenlpextreme.local.timeline.RunStep;
import io.github.corenlpextreme.local.timeline.RunTimeline;
import java.util.function.LongSupplier;

/** Sees from what workers and writer say of themselves which steps a run has reached. */
final class StepObserver {

    private final RunTimeline timeline;
    private volatile LongSupplier written = () -> 0; // set by the run's thread, read by the writer's
    private long linesBefore; // of the writer's thread, once it runs

    StepObserver(RunTimeline timeline) {
        this.timeline = timeline;
    }

    /** Lines in the outputs; asked before the writer begins, and then by {@link #onTurn}. */
    void watch(LongSupplier lines) {
        linesBefore = lines.getAsLong();
        written = lines;
    }

    /** The writer gives a sign of life; on its thread. */
    void onTurn() {
        long lines = written.getAsLong();
        if (lines > linesBefore) {
            timeline.reach(RunStep.FIRST_DOCUMENT);
            timeline.reachAgain(RunStep.LAST_DOCUMENT);
            linesBefore = lines;
        }
    }

    /** A worker process has said something; a status comes first when it has been given lanes. */
    void onEvent(FleetEvent event) {
        if (event instanceof FleetEvent.ModelsLoading) {
            timeline.reach(RunStep.WORKER_UP);
        } else if (event instanceof FleetEvent.WorkerReady) {
            timeline.reach(RunStep.MODELS_LOADED);
        } else if (event instanceof FleetEvent.StatusReported) {
            timeline.reach(RunStep.WORKER_JOINED);
        }
    }
}
