package io.github.corenlpextreme.protocol.message;

/** A message that belongs to one chunk and travels in that chunk's lane. */
public sealed interface ChunkMessage extends LaneMessage
        permits WorkMessage, Partials, DocumentPart, ChunkClosed, SpanClosed {

    /** The number of the chunk; for a span and what is made of it, of the chunk it ends in. */
    long chunk();
}
