package io.github.corenlpextreme.protocol.plan;

/** One place in a job's order: a chunk, or a marker in one lane. */
public sealed interface Step {

    /** The chunk with this number. */
    record AtChunk(long number) implements Step {}

    /** The end-of-file marker of this file in this lane. */
    record AtEndOfFile(int file, int lane) implements Step {}

    /** The end-of-job marker in this lane. */
    record AtEndOfJob(int lane) implements Step {}

    /** Behind everything. */
    record Finished() implements Step {}
}
