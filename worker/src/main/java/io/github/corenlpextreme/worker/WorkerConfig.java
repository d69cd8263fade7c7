package io.github.corenlpextreme.worker;

import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a worker process must know besides the job's manifest.
 *
 * @param inputRoot the folder below which all inputs lie
 * @param times how long things may take
 * @param watch told how the worker gets on
 */
public record WorkerConfig(
        ClientSettings kafka, Path inputRoot, WorkSettings work, WorkerTimes times, WorkerListener watch) {

    /**
     * How long things may take.
     *
     * @param drain for a worker that is told to stop: going on with the task it has begun
     * @param absence for its process: being away, before Kafka gives its lanes to others; a setting of the
     *     user's wins; zero if no process is expected to come back, so that others get them at once
     */
    public record WorkerTimes(Duration drain, Duration absence) {

        /** Whether the lanes are to wait for another process of the same name. */
        boolean comesBack() {
            return !absence.isZero();
        }
    }
}
