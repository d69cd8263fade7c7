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
        return awaitsSpan() || this instanceof SpansMarker ? TopicKind.SPAN_RESULTS : TopicKind.RESULTS;
    }

    /** Whether a line that was stitched comes next. */
    default boolean awaitsSpan() {
        return this instanceof HeadPhase || this instanceof TailPhase;
    }

    /** Where the documents that come next end; -1 if none do. */
    default long documentsEnd() {
        if (this instanceof HeadPhase head) {
            return head.end();
        }
        if (this instanceof BodyPhase body) {
            return body.end();
        }
        return this instanceof TailPhase tail ? tail.end() : -1;
    }

    /** Waiting for the record that opens the chunk. */
    record OpeningPhase() implements ChunkPhase {}

    /**
     * Waiting for the span that ends in the chunk.
     *
     * @param end where it ends and the chunk's whole lines start
     * @param bodyEnd where the chunk's whole lines end
     */
    record HeadPhase(long end, long bodyEnd) implements ChunkPhase {}

    /**
     * Waiting for the chunk's whole lines.
     *
     * @param end where they end
     */
    record BodyPhase(long end) implements ChunkPhase {}

    /**
     * Waiting for the file's last line, which has no line ending.
     *
     * @param end the end of the file
     */
    record TailPhase(long end) implements ChunkPhase {}

    /** Waiting for the marker in the results lane. */
    record ResultsMarker() implements ChunkPhase {}

    /** Waiting for the marker in the span results lane. */
    record SpansMarker() implements ChunkPhase {}

    /** Waiting for the marker in the lane of retried lines. */
    record RetriedMarker() implements ChunkPhase {}
}
