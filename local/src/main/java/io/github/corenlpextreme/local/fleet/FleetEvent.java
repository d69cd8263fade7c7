package io.github.corenlpextreme.local.fleet;

import java.util.List;

/** What a fleet is told. A process goes by the number under which the fleet had it started. */
public sealed interface FleetEvent {

    /** The job's topics are there: workers that are ready may begin. */
    record WorkAvailable() implements FleetEvent {}

    /** It begins to load the models of this annotator. */
    record ModelsLoading(int process, String annotator) implements FleetEvent {}

    /** Its models are loaded and warmed up. */
    record WorkerReady(int process) implements FleetEvent {}

    /** What it says of itself; comes about once a second. */
    record StatusReported(int process, WorkerStatus status) implements FleetEvent {}

    /** @param lastLines the last lines of its stderr, oldest first */
    record ProcessExited(int process, int code, List<String> lastLines) implements FleetEvent {
        public ProcessExited {
            lastLines = List.copyOf(lastLines);
        }
    }
}
