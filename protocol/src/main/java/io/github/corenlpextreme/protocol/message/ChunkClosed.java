package io.github.corenlpextreme.protocol.message;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ContentCounts;

/**
 * All documents of a chunk have been sent before this record.
 *
 * @param engines by which they were made
 */
public record ChunkClosed(long chunk, ContentCounts counts, AnnotatorEngines engines) implements ChunkMessage {

    /** By engines that are not known. */
    public ChunkClosed(long chunk, ContentCounts counts) {
        this(chunk, counts, AnnotatorEngines.UNKNOWN);
    }
}
