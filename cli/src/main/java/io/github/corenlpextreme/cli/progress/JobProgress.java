package io.github.corenlpextreme.cli.progress;

import java.util.Optional;

/**
 * How far a job is, at one moment. A resumed job begins with what earlier runs have done.
 *
 * @param bytesDone of the inputs, annotated and written
 * @param bytesTotal of the inputs
 * @param workers empty if they are elsewhere, and nothing is known of them
 */
public record JobProgress(Phase phase, long bytesDone, long bytesTotal, Done done, Optional<Workers> workers) {

    /** What the written output contains. */
    public record Done(long lines, long sentences, long tokens, long quarantined) {
        public static final Done NOTHING = new Done(0, 0, 0, 0);
    }

    /**
     * @param alive worker processes
     * @param replaced because they had done their tasks
     * @param residentBytes of all processes of the run together; 0 if unknown
     */
    public record Workers(int alive, int replaced, long residentBytes) {
        public static final Workers NONE = new Workers(0, 0, 0);
    }

    /** Of a run that has just begun. */
    public static JobProgress beginning(long bytesDone, long bytesTotal) {
        return new JobProgress(Phase.STARTING_KAFKA, bytesDone, bytesTotal, Done.NOTHING, Optional.of(Workers.NONE));
    }

    /** From 0 to 1; an empty job is wholly done. */
    double share() {
        return bytesTotal == 0 ? 1 : Math.min(1, (double) bytesDone / bytesTotal);
    }

    long bytesLeft() {
        return Math.max(0, bytesTotal - bytesDone);
    }
}
