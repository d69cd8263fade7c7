package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.kafka.ClientSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a worker process must know before it can read the job's manifest.
 *
 * @param inputRoot the folder below which all inputs lie
 * @param threads annotation threads, from 1
 * @param maxTasks chunks and spans after which the process asks to be replaced; 0 for never
 * @param drain how long a worker that is told to stop may go on with the task it has begun
 */
public record WorkerConfig(
        JobId job, ClientSettings kafka, Path inputRoot, int threads, long maxTasks, Duration drain) {}
