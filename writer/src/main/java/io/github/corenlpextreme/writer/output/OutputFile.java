package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.writer.assemble.Effect.RowComplete;
import io.github.corenlpextreme.writer.assemble.Effect.RowKind;
import io.github.corenlpextreme.writer.ledger.LedgerCodec;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifest.Totals;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The output of one input file with its ledger, while it is being written. Everything has a preliminary
 * name until {@link OutputNames#complete}. Used by one thread.
 */
public final class OutputFile implements AutoCloseable {

    private final OutputNames names;
    private final AppendedFile text;
    private final AppendedFile ledger;
    private final LedgerCodec codec = new LedgerCodec();
    private final CRC32C rowChecksum = new CRC32C();
    private final Instant started;
    private Totals totals;
    private long rowStart;

    private OutputFile(OutputNames names, AppendedFile text, AppendedFile ledger, FileProgress progress) {
        this.names = names;
        this.text = text;
        this.ledger = ledger;
        this.started = progress.started();
        this.totals = progress.totals();
        this.rowStart = totals.outputBytes();
    }

    /**
     * Goes on where a durable state ends; what was written behind it is discarded.
     *
     * @throws OutputException if what was durable is not there any more
     */
    public static OutputFile open(OutputNames names, FileProgress progress) throws IOException {
        Files.createDirectories(names.incompleteOutput().toAbsolutePath().getParent());
        AppendedFile text =
                AppendedFile.open(names.incompleteOutput(), progress.totals().outputBytes(), progress.outputSha256());
        try {
            AppendedFile ledger =
                    AppendedFile.open(names.incompleteLedger(), progress.ledgerLength(), progress.ledgerSha256());
            return new OutputFile(names, text, ledger, progress);
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    public void append(List<byte[]> parts) throws IOException {
        for (byte[] part : parts) {
            rowChecksum.update(part, 0, part.length);
            text.append(part);
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
    }

    /** Makes everything durable and says how far that is. To be called between rows. */
    public FileProgress force() throws IOException {
        text.force();
        ledger.force();
        return new FileProgress(totals, text.sha256(), ledger.length(), ledger.sha256(), started);
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
    }

    private Totals plus(RowKind kind, Counts counts) {
        return new Totals(
                totals.counts().plus(counts),
                rowStart,
                totals.chunks() + (kind == RowKind.CHUNK ? 1 : 0),
                totals.spans() + (kind == RowKind.SPAN ? 1 : 0));
    }
}
