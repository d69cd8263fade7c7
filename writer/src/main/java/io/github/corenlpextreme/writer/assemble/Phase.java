package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.Topic;

/**
 * What the assembler waits for within a step. A chunk goes through {@code Opening}, then {@code Head}
 * if a line ends in it that began earlier, {@code Body} for its whole lines, and {@code Tail} if it is
 * its file's last chunk and that does not end with a line ending. A marker goes through
 * {@code ResultsMarker} and {@code SpansMarker}; that of the job's end through {@code RetriedMarker} too, if lines
 * were retried.
 */
sealed interface Phase {

    /** The topic in whose lane the next message is expected. */
    default Topic topic() {
        if (this instanceof RetriedMarker) {
            return Topic.RETRIED;
        }
        return this instanceof Head || this instanceof Tail || this instanceof SpansMarker
                ? Topic.SPAN_RESULTS
                : Topic.RESULTS;
    }

    /** Waiting for the record that opens the chunk. */
    record Opening() implements Phase {}

    /**
     * Waiting for the span that ends in the chunk.
     *
     * @param start where the span starts
     * @param end where it ends and the chunk's whole lines start
     * @param bodyEnd where the chunk's whole lines end
     */
    record Head(long start, long end, long bodyEnd) implements Phase {}

    /**
     * Waiting for the chunk's whole lines.
     *
     * @param start where they start
     * @param end where they end
     */
    record Body(long start, long end) implements Phase {}

    /**
     * Waiting for the file's last line, which has no line ending.
     *
     * @param start where it starts
     * @param end the end of the file
     */
    record Tail(long start, long end) implements Phase {}

    /** Waiting for the marker in the results lane. */
    record ResultsMarker() implements Phase {}

    /** Waiting for the marker in the span results lane. */
    record SpansMarker() implements Phase {}

    /** Waiting for the marker in the lane of retried lines. */
    record RetriedMarker() implements Phase {}
}
