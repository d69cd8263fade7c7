package io.github.corenlpextreme.worker.cut;

import io.github.corenlpextreme.protocol.ByteRange;

/** One line of input. */
public sealed interface InputLine {

    /** The bytes that the line answers for: a byte-order mark before it and its line ending included. */
    ByteRange range();

    /** Where the content starts in the file, in bytes. */
    long offset();

    /** Bytes of content, without byte-order mark and line ending. */
    long length();

    /** A line within the limit. */
    record WholeLine(ByteRange range, long offset, byte[] content) implements InputLine {
        @Override
        public long length() {
            return content.length;
        }
    }

    /** A line with more content than allowed; it was not kept. */
    record OverlongLine(ByteRange range, long offset, long length) implements InputLine {}
}
