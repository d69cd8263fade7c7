package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a worker process must know before it can read the job's manifest.
 *
 * @param inputRoot the folder below which all inputs lie
 * @param threads annotation threads, from 1
 * @param maxTasks chunks and spans after which the process asks to be replaced; 0 for never
 * @param times how long things may take
 * @param watch told how the worker gets on
 */
public record WorkerConfig(
        JobId job,
        ClientSettings kafka,
        Path inputRoot,
        int threads,
        long maxTasks,
        WorkerTimes times,
        WorkerListener watch) {

    /**
     * How long things may take.
     *
     * @param drain for a worker that is told to stop: going on with the task it has begun
     * @param absence for its process: being away, before Kafka gives its lanes to others; a setting of the
     *     user's wins; zero if no process is expected to come back, so that others get them at once
     * @param line for one line; zero for no limit
     */
    public record WorkerTimes(Duration drain, Duration absence, Duration line) {

        /** Whether the lanes are to wait for another process of the same name. */
        boolean comesBack() {
            return !absence.isZero();
        }
    }
}
