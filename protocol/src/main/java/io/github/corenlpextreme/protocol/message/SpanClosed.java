package io.github.corenlpextreme.protocol.message;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.ContentCounts;

/** The document of a span has been sent before this record. */
public record SpanClosed(long chunk, ByteRange range, ContentCounts counts) implements ChunkMessage {}
