package io.github.corenlpextreme.local.process;

import io.github.corenlpextreme.local.fleet.FleetCounts;

/**
 * Worker processes at one moment.
 *
 * @param residentBytes of all that run, together
 * @param peakResidentBytes the most that {@code residentBytes} has been, looked at once a second
 */
public record WorkerCounts(FleetCounts processes, long residentBytes, long peakResidentBytes) {

    static final WorkerCounts NONE = new WorkerCounts(FleetCounts.NONE, 0, 0);

    WorkerCounts next(FleetCounts now, long bytes) {
        return new WorkerCounts(now, bytes, Math.max(bytes, peakResidentBytes));
    }
}
