package io.github.corenlpextreme.protocol;

/** All documents of a chunk have been sent before this record. */
public record ChunkClosed(long chunk, Counts counts) implements ChunkMessage {}
