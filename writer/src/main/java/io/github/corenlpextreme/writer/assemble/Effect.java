package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.protocol.message.Outcome;
import java.util.List;

/** What a message means for the output. */
public sealed interface Effect {

    /** Nothing: the message was a repeat, or says only what comes next. */
    record Nothing() implements Effect {}

    /**
     * These bytes come next in the output; they are a whole document.
     *
     * @param input the bytes of the input file that it is the annotation of
     */
    record Append(List<byte[]> parts, ByteRange input, Outcome outcome) implements Effect {}

    /** A chunk's whole lines, or a span, are complete: a row of the ledger. */
    record RowComplete(RowKind kind, long chunk, ByteRange input, Counts counts) implements Effect {}

    /** All of a file has been assembled, and every lane has said so. */
    record FileComplete(int file) implements Effect {}

    /** What a row of the ledger stands for. */
    enum RowKind {
        CHUNK,
        SPAN
    }
}
