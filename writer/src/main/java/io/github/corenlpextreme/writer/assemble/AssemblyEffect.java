package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import java.util.List;

/** What a message means for the output. */
public sealed interface AssemblyEffect {

    /** Nothing: the message was a repeat, or says only what comes next. */
    record NoEffect() implements AssemblyEffect {}

    /**
     * These bytes come next in the output; they are a whole document.
     *
     * @param input the bytes of the input file that it is the annotation of, as they were read
     */
    record AppendDocument(List<byte[]> parts, CheckedRange input, LineOutcome outcome) implements AssemblyEffect {}

    /**
     * A chunk's whole lines, or a span, are complete: a row of the ledger.
     *
     * @param engines that the worker which closed the chunk annotates with; unknown for a span
     */
    record RowComplete(RowKind kind, long chunk, CheckedRange input, ContentCounts counts, AnnotatorEngines engines)
            implements AssemblyEffect {

        /** By engines that are not known. */
        public RowComplete(RowKind kind, long chunk, CheckedRange input, ContentCounts counts) {
            this(kind, chunk, input, counts, AnnotatorEngines.UNKNOWN);
        }
    }

    /** All of a file has been assembled, and every lane has said so. */
    record FileComplete(int file) implements AssemblyEffect {}

    /** Two attempts at the same bytes of a file have read different ones there: it has changed in between. */
    record InputDiffers(int file, ByteRange input) implements AssemblyEffect {}

    /** What a row of the ledger stands for. */
    enum RowKind {
        CHUNK,
        SPAN
    }
}
