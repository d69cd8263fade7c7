package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.writer.assemble.Effect.Append;
import io.github.corenlpextreme.writer.assemble.Effect.RowComplete;
import io.github.corenlpextreme.writer.assemble.Effect.RowKind;
import io.github.corenlpextreme.writer.ledger.LedgerCodec;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifest.Totals;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import io.github.corenlpextreme.writer.ledger.QuarantineCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The output of one input file with its ledger, while it is being written. Everything has a preliminary
 * name until {@link OutputNames#complete}. Used by one thread.
 */
public final class OutputFile implements AutoCloseable {

    private final OutputNames names;
    private final OutputText text;
    private final AppendedFile ledger;
    private final AppendedFile quarantine;
    private final QuarantineCodec quarantineCodec;
    private final LedgerCodec codec = new LedgerCodec();
    private final CRC32C rowChecksum = new CRC32C();
    private final Instant started;
    private Totals totals;
    private long rowStart;

    private OutputFile(
            OutputNames names, String input, OutputText text, List<AppendedFile> lists, FileProgress progress) {
        this.names = names;
        this.text = text;
        this.ledger = lists.get(0);
        this.quarantine = lists.get(1);
        this.quarantineCodec = new QuarantineCodec(input);
        this.started = progress.started();
        this.totals = progress.totals();
        this.rowStart = totals.outputBytes();
    }

    /**
     * Goes on where a durable state ends; what was written behind it is discarded.
     *
     * @param input the input's path as it appears in the output
     * @throws OutputException if what was durable is not there any more
     */
    public static OutputFile open(OutputNames names, String input, FileProgress progress) throws IOException {
        Files.createDirectories(names.incompleteOutput().toAbsolutePath().getParent());
        OutputText text = OutputText.open(names, progress);
        List<AppendedFile> lists = new ArrayList<>();
        try {
            lists.add(AppendedFile.open(names.incompleteLedger(), progress.ledger()));
            lists.add(AppendedFile.open(names.incompleteQuarantine(), progress.quarantine()));
            return new OutputFile(names, input, text, lists, progress);
        } catch (IOException | RuntimeException e) {
            text.close();
            for (AppendedFile file : lists) {
                file.close();
            }
            throw e;
        }
    }

    /** Takes the next document. */
    public void append(Append document) throws IOException {
        for (byte[] part : document.parts()) {
            rowChecksum.update(part, 0, part.length);
        }
        text.append(document.parts());
        if (document.outcome().quarantine().isPresent()) {
            quarantine.append(
                    quarantineCodec.encode(document.outcome().quarantine().get()));
        }
    }

    /** Closes a row: what was appended since the last one is what this piece of the input became. */
    public void complete(RowComplete row) throws IOException {
        ByteRange output = new ByteRange(rowStart, text.length());
        ledger.append(codec.encode(
                new LedgerRow(row.kind(), row.chunk(), row.input(), row.counts(), output, rowChecksum.getValue())));
        rowChecksum.reset();
        rowStart = output.end();
        totals = plus(row.kind(), row.counts());
        if (row.kind() == RowKind.CHUNK) {
            text.endChunk();
        }
    }

    /** The last row is complete. */
    public void finish() throws IOException {
        text.finish();
    }

    /** Whether another writer could go on from here, said between rows. */
    public boolean resumable() {
        return text.resumable();
    }

    /** How far it has come, durable or not. To be asked between rows, when {@link #resumable}. */
    public FileProgress reached() throws IOException {
        OutputText.Extent extent = text.reached();
        return new FileProgress(totals, extent.whole(), extent.part(), ledger.reached(), quarantine.reached(), started);
    }

    /** Makes durable at least what had been reached when {@link #resumable} the last time. */
    public void force() throws IOException {
        text.force();
        Written unusedLedger = ledger.force();
        Written unusedQuarantine = quarantine.force();
    }

    /** Writes the manifest of the whole output, durably, beside it. */
    public void writeManifest(OutputManifest manifest) throws IOException {
        DurableFiles.write(names.incompleteManifest(), new OutputManifestCodec().encode(manifest));
    }

    /** What the rows so far add up to. */
    public Totals totals() {
        return totals;
    }

    @Override
    public void close() throws IOException {
        text.close();
        ledger.close();
        quarantine.close();
    }

    private Totals plus(RowKind kind, Counts counts) {
        return new Totals(
                totals.counts().plus(counts),
                rowStart,
                totals.chunks() + (kind == RowKind.CHUNK ? 1 : 0),
                totals.spans() + (kind == RowKind.SPAN ? 1 : 0));
    }
}
