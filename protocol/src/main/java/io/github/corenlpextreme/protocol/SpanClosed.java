package io.github.corenlpextreme.protocol;

/** The document of a span has been sent before this record. */
public record SpanClosed(long chunk, ByteRange range, Counts counts) implements ChunkMessage {}
