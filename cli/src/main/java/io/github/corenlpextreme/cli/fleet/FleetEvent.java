package io.github.corenlpextreme.cli.fleet;

import java.util.List;

/** What happened to a process. */
public sealed interface FleetEvent {

    /** The number under which the fleet had it started. */
    int process();

    /** Its models are loaded and warmed up. */
    record Ready(int process) implements FleetEvent {}

    /** What it says of itself; comes about once a second. */
    record Reported(int process, WorkerStatus status) implements FleetEvent {}

    /** @param lastWords the last lines of its stderr, oldest first */
    record Exited(int process, int code, List<String> lastWords) implements FleetEvent {
        public Exited {
            lastWords = List.copyOf(lastWords);
        }
    }
}
