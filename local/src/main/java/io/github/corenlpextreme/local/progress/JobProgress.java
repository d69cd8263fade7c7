package io.github.corenlpextreme.local.progress;

import io.github.corenlpextreme.protocol.ContentCounts;
import java.time.Duration;
import java.util.Optional;

/**
 * How far a job is, at one moment. A resumed job begins with what earlier runs have done.
 *
 * @param bytesDone of the inputs, annotated and written
 * @param bytesTotal of the inputs
 * @param workers empty if they are elsewhere, and nothing is known of them
 * @param stall what the output has waited for too long
 * @param disk empty if Kafka is elsewhere, and nothing is known of its disk
 * @param loading what the workers load before there is anything to do
 */
public record JobProgress(
        RunPhase phase,
        long bytesDone,
        long bytesTotal,
        OutputContents done,
        Optional<WorkerActivity> workers,
        Optional<LaneWaiting> stall,
        Optional<DiskUsage> disk,
        Optional<ModelLoading> loading) {

    /** Of a job that is not stalled, on a Kafka that is elsewhere. */
    public JobProgress(
            RunPhase phase, long bytesDone, long bytesTotal, OutputContents done, Optional<WorkerActivity> workers) {
        this(phase, bytesDone, bytesTotal, done, workers, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @param annotator whose models are being loaded now
     * @param time since the first models
     */
    public record ModelLoading(String annotator, Duration time) {}

    /** Bytes on the disk: of the outputs, and of the log of the run's own Kafka. */
    public record DiskUsage(long output, long kafka) {}

    /**
     * @param what a chunk or a marker
     * @param time since when it has been waited for
     */
    public record LaneWaiting(String what, int lane, Duration time) {}

    /**
     * What the written output contains.
     *
     * @param malformed what is to be said of bytes that are not in the encoding, if there are any
     */
    public record OutputContents(ContentCounts counts, Optional<String> malformed) {
        public static final OutputContents NOTHING = new OutputContents(ContentCounts.ZERO);

        /** Of text that is all in its encoding. */
        public OutputContents(ContentCounts counts) {
            this(counts, Optional.empty());
        }
    }

    /**
     * @param alive worker processes
     * @param replaced because they had done their tasks
     * @param crashed and begun anew
     * @param residentBytes of all processes of the run together; 0 if unknown
     */
    public record WorkerActivity(int alive, int replaced, int crashed, long residentBytes) {
        public static final WorkerActivity NONE = new WorkerActivity(0, 0, 0, 0);
    }

    /** Of a run that has just begun. */
    public static JobProgress beginning(long bytesDone, long bytesTotal) {
        return new JobProgress(
                RunPhase.STARTING_KAFKA,
                bytesDone,
                bytesTotal,
                OutputContents.NOTHING,
                Optional.of(WorkerActivity.NONE));
    }

    /** From 0 to 1; an empty job is wholly done. */
    double share() {
        return bytesTotal == 0 ? 1 : Math.min(1, (double) bytesDone / bytesTotal);
    }

    long bytesLeft() {
        return Math.max(0, bytesTotal - bytesDone);
    }
}
