package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowComplete;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind;

/**
 * The documents taken since the last row, and the bytes of the input that they were made from. Other attempts at the
 * same task read these bytes again, and must find the same. Used by one thread.
 */
final class OpenRow {

    private CheckedRange taken;
    /** What has been read again of what is taken, from its start on. */
    private CheckedRange repeated;

    /** Of the documents taken; another attempt may have judged lines otherwise in its own sum. */
    private ContentCounts counts = ContentCounts.ZERO;

    OpenRow(long position) {
        this.taken = CheckedRange.none(position);
        this.repeated = taken;
    }

    /** Where its first document starts. */
    long start() {
        return taken.range().start();
    }

    /** Where the next document must start. */
    long position() {
        return taken.range().end();
    }

    void take(DocumentPart document) {
        taken = taken.plus(document.source());
        counts = counts.plus(document.outcome().counts());
    }

    /** Ends a row of documents of a chunk and begins the next one behind it. */
    RowComplete completeChunk(ChunkClosed closed) {
        return complete(RowKind.CHUNK, closed.chunk(), closed.engines());
    }

    /** Ends a row of a span's document and begins the next one behind it. */
    RowComplete completeSpan(long chunk) {
        return complete(RowKind.SPAN, chunk, AnnotatorEngines.UNKNOWN);
    }

    private RowComplete complete(RowKind kind, long chunk, AnnotatorEngines engines) {
        RowComplete row = new RowComplete(kind, chunk, taken, counts, engines);
        moveTo(position());
        return row;
    }

    /** Begins at another place. */
    void moveTo(long position) {
        taken = CheckedRange.none(position);
        repeated = taken;
        counts = ContentCounts.ZERO;
    }

    /**
     * Whether a document that was dropped cannot have been made from the bytes that the documents taken were made
     * from. It is known as soon as what was dropped ends where a document taken last does, and if it goes beyond.
     */
    boolean isContradictedBy(CheckedRange dropped) {
        ByteRange again = dropped.range();
        if (again.start() < start() || again.start() >= position()) {
            return false;
        }
        if (again.start() == start()) {
            repeated = dropped;
        } else if (again.start() == repeated.range().end()) {
            repeated = repeated.plus(dropped);
        }
        return again.end() > position()
                || (repeated.range().end() == position() && repeated.crc32c() != taken.crc32c());
    }
}
