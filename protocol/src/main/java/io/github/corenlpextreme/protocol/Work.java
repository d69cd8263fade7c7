package io.github.corenlpextreme.protocol;

/** What a worker annotates: a range of one file. */
public sealed interface Work extends ChunkMessage permits Chunk, Span {

    /** Index into the job's inputs. */
    int file();

    ByteRange range();
}
