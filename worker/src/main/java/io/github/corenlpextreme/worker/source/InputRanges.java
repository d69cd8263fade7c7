package io.github.corenlpextreme.worker.source;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.worker.cut.ByteSource;
import java.io.IOException;

/** The inputs of a job, by their numbers. Used by one thread. */
public interface InputRanges {

    /** The bytes of one range of a file; they are read when asked for. */
    ByteSource of(int file, ByteRange range) throws IOException;
}
