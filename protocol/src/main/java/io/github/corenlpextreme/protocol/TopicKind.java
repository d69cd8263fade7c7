package io.github.corenlpextreme.protocol;

/** The topics of a job, of which none has all. All but the manifest have one partition per lane. */
public enum TopicKind {
    /** The job manifest, one record in one partition. */
    MANIFEST("manifest"),
    /** Producer to workers: chunks and markers. */
    CHUNKS("chunks"),
    /** Workers to stitcher: where the broken lines of a chunk lie. */
    PARTIALS("partials"),
    /** Stitcher to workers: stitched lines, as ranges. */
    SPANS("spans"),
    /** Workers to assembler: the documents of chunks. */
    RESULTS("results"),
    /** Workers to assembler: the documents of spans. */
    SPAN_RESULTS("span-results"),
    /** The retry command to workers: the lines that were quarantined or degraded, each as a span. */
    RETRIES("retries"),
    /** Workers to assembler: the documents of retried lines. */
    RETRIED("retried");

    private final String suffix;

    TopicKind(String suffix) {
        this.suffix = suffix;
    }

    /** The topic's name where it is this job's own; {@link TopicLayout} knows whose it is. */
    public String of(JobId job) {
        return job + "." + suffix;
    }
}
