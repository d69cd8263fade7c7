package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.writer.assemble.AssemblyEffect.AppendDocument;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowComplete;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import java.io.IOException;

/** The output of one input file with its ledger, while it is being written. Used by one thread. */
public interface OutputDraft extends AutoCloseable {

    /** Takes the next document. */
    void append(AppendDocument document) throws IOException;

    /** Closes a row: what was appended since the last one is what this piece of the input became. */
    void complete(RowComplete row) throws IOException;

    /** The last row is complete. */
    void finish() throws IOException;

    /** Whether another writer could go on from here, said between rows. */
    boolean resumable();

    /** How far it has come, durable or not. To be asked between rows, when {@link #resumable}. */
    FileProgress reached() throws IOException;

    /** Makes durable at least what had been reached when {@link #resumable} the last time. */
    void force() throws IOException;

    /** What the rows so far add up to. */
    LedgerTotals totals();

    /** The malformed lines so far. */
    MalformedLines malformed();

    @Override
    void close() throws IOException;
}
