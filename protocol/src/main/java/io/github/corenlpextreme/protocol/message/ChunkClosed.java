package io.github.corenlpextreme.protocol.message;

import io.github.corenlpextreme.protocol.ContentCounts;

/** All documents of a chunk have been sent before this record. */
public record ChunkClosed(long chunk, ContentCounts counts) implements ChunkMessage {}
