package io.github.corenlpextreme.protocol.message;

import io.github.corenlpextreme.protocol.ByteRange;

/**
 * Work: a numbered byte range of one input file, cut without looking at the text.
 *
 * @param chunk its number, from 0, running on across files
 * @param file index into the job's inputs
 */
public record Chunk(long chunk, int file, ByteRange range) implements WorkMessage {}
