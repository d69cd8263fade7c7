package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.TopicKind;

/**
 * What the assembler waits for within a step. A chunk goes through {@code Opening}, then {@code Head}
 * if a line ends in it that began earlier, {@code Body} for its whole lines, and {@code Tail} if it is
 * its file's last chunk and that does not end with a line ending. A marker goes through
 * {@code ResultsMarker} and {@code SpansMarker}; that of the job's end through {@code RetriedMarker} too, if lines
 * were retried.
 */
sealed interface ChunkPhase {

    /** The topic in whose lane the next message is expected. */
    default TopicKind topic() {
        if (this instanceof RetriedMarker) {
            return TopicKind.RETRIED;
        }
        return this instanceof HeadPhase || this instanceof TailPhase || this instanceof SpansMarker
                ? TopicKind.SPAN_RESULTS
                : TopicKind.RESULTS;
    }

    /** Waiting for the record that opens the chunk. */
    record OpeningPhase() implements ChunkPhase {}

    /**
     * Waiting for the span that ends in the chunk.
     *
     * @param start where the span starts
     * @param end where it ends and the chunk's whole lines start
     * @param bodyEnd where the chunk's whole lines end
     */
    record HeadPhase(long start, long end, long bodyEnd) implements ChunkPhase {}

    /**
     * Waiting for the chunk's whole lines.
     *
     * @param start where they start
     * @param end where they end
     */
    record BodyPhase(long start, long end) implements ChunkPhase {}

    /**
     * Waiting for the file's last line, which has no line ending.
     *
     * @param start where it starts
     * @param end the end of the file
     */
    record TailPhase(long start, long end) implements ChunkPhase {}

    /** Waiting for the marker in the results lane. */
    record ResultsMarker() implements ChunkPhase {}

    /** Waiting for the marker in the span results lane. */
    record SpansMarker() implements ChunkPhase {}

    /** Waiting for the marker in the lane of retried lines. */
    record RetriedMarker() implements ChunkPhase {}
}
