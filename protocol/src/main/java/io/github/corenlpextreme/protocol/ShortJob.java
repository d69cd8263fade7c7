package io.github.corenlpextreme.protocol;

/** Whether a job is so short that beginning and ending it takes longer than its work. */
public final class ShortJob {

    private static final long MOST_BYTES = 64 << 10; // a second of the lightest pipeline, in a JVM that has just begun

    private ShortJob() {}

    /** Whether its inputs are at most 64 KiB together. */
    public static boolean is(JobManifest job) {
        return job.inputs().stream().mapToLong(InputFile::size).sum() <= MOST_BYTES;
    }
}
