package io.github.corenlpextreme.protocol.message;

import io.github.corenlpextreme.protocol.ByteRange;

/**
 * Where a chunk's broken lines lie. Also the record that opens a chunk in its results lane: it tells
 * the assembler whether a span comes before the chunk's own documents.
 */
public record Partials(long chunk, int file, ByteRange range, ChunkCut cut) implements ChunkMessage {

    /** How the line endings cut a chunk. */
    public sealed interface ChunkCut permits HeadAndTail, WholeMiddle {}

    /**
     * The chunk holds at least one line ending. The head is everything up to and including the
     * first, the tail everything after the last; the tail is empty if the chunk ends with a line
     * ending. What lies between are whole lines. A file's first chunk has no head: it starts with a line.
     *
     * @param headEnd first byte after the head; the head is empty at the start of a file only
     * @param tailStart first byte of the tail
     */
    public record HeadAndTail(long headEnd, long tailStart) implements ChunkCut {}

    /** No line ending: the whole chunk is the middle of a line. */
    public record WholeMiddle() implements ChunkCut {}

    public Partials {
        if (cut instanceof HeadAndTail lines
                && (lines.headEnd() < range.start()
                        || (lines.headEnd() == range.start()) != (range.start() == 0)
                        || lines.tailStart() < lines.headEnd()
                        || lines.tailStart() > range.end())) {
            throw new IllegalArgumentException("chunk " + chunk + " (" + range + ") cannot be cut at " + lines);
        }
    }
}
