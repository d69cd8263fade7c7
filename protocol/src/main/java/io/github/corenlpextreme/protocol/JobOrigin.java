package io.github.corenlpextreme.protocol;

/**
 * What a job's work is made from.
 *
 * @param job the one whose topics are replayed; the job itself if it replays none
 */
public record JobOrigin(OriginKind kind, JobId job) {

    /** Where a job's work comes from. */
    public enum OriginKind {
        /** A producer has planned it from the input files. */
        INPUTS,
        /** The chunks and spans of another job, to be annotated in another way. */
        CHUNKS,
        /** The lines that another job has quarantined or degraded; all others are taken from its results. */
        FAILURES
    }

    /** Of a job that is planned from its inputs. */
    public static JobOrigin inputsOf(JobId job) {
        return new JobOrigin(OriginKind.INPUTS, job);
    }
}
