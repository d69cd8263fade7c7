package io.github.corenlpextreme.local.fleet;

import io.github.corenlpextreme.local.fleet.FleetEvent.ProcessExited;
import io.github.corenlpextreme.local.fleet.FleetEvent.StatusReported;
import io.github.corenlpextreme.local.fleet.FleetEvent.WorkAvailable;
import io.github.corenlpextreme.local.fleet.FleetEvent.WorkerReady;
import java.util.List;

/** What happens to a fleet, told in its words, with time moved by hand. */
abstract class FleetStory {

    static final long SECOND = 1_000_000_000L;
    static final int KILLED = 137;

    WorkerFleet fleet = new WorkerFleet(FleetPlan.of(1, 100));
    long now;

    /** Process 0 works as worker-0 after a warm-up of 4 s. */
    void working() {
        start();
        now += 4 * SECOND;
        ready(0);
    }

    void crash(int times) {
        for (int process = 0; process < times; process++) {
            exited(process, KILLED);
            ready(process + 1);
        }
    }

    /** With the work there from the beginning. */
    List<FleetAction> start() {
        List<FleetAction> first = fleet.start(now);
        on(new WorkAvailable());
        return first;
    }

    List<FleetAction> ready(int process) {
        return on(new WorkerReady(process));
    }

    /** @param worked nanoseconds since the process was ready, 4 s after the beginning */
    List<FleetAction> reported(int process, long tasks, long worked) {
        now = Math.max(now, 4 * SECOND + worked);
        return on(new StatusReported(process, new WorkerStatus(tasks, 0, 0, 0)));
    }

    List<FleetAction> exited(int process, int code) {
        return on(new ProcessExited(process, code, List.of()));
    }

    List<FleetAction> on(FleetEvent event) {
        return fleet.on(event, now);
    }
}
