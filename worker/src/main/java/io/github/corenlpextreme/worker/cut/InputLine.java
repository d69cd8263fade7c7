package io.github.corenlpextreme.worker.cut;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;

/** One line of input. */
public sealed interface InputLine {

    /** The bytes that the line answers for, as they were read: a byte-order mark and its line ending included. */
    CheckedRange source();

    /** The bytes that the line answers for. */
    default ByteRange range() {
        return source().range();
    }

    /** Where the content starts in the file, in bytes. */
    long offset();

    /** Bytes of content, without byte-order mark and line ending. */
    long length();

    /** A line within the limit. */
    record WholeLine(CheckedRange source, long offset, byte[] content) implements InputLine {
        @Override
        public long length() {
            return content.length;
        }
    }

    /** A line with more content than allowed; it was not kept. */
    record OverlongLine(CheckedRange source, long offset, long length) implements InputLine {}
}
