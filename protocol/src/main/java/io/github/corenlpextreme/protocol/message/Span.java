package io.github.corenlpextreme.protocol.message;

import io.github.corenlpextreme.protocol.ByteRange;

/**
 * Work: the byte range of one line that was stitched from partials.
 *
 * @param chunk the chunk it ends in, which decides its lane
 * @param file index into the job's inputs
 */
public record Span(long chunk, int file, ByteRange range) implements WorkMessage {}
