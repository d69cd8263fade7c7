package io.github.corenlpextreme.protocol.message;

import io.github.corenlpextreme.protocol.ByteRange;

/** What a worker annotates: a range of one file. */
public sealed interface WorkMessage extends ChunkMessage permits Chunk, Span {

    /** Index into the job's inputs. */
    int file();

    ByteRange range();
}
