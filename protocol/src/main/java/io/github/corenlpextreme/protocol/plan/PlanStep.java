package io.github.corenlpextreme.protocol.plan;

/** One place in a job's order: a chunk, or a marker in one lane. */
public sealed interface PlanStep {

    /** The chunk with this number. */
    record ChunkStep(long number) implements PlanStep {}

    /** The end-of-file marker of this file in this lane. */
    record EndOfFileStep(int file, int lane) implements PlanStep {}

    /** The end-of-job marker in this lane. */
    record EndOfJobStep(int lane) implements PlanStep {}

    /** Behind everything. */
    record FinishedStep() implements PlanStep {}
}
