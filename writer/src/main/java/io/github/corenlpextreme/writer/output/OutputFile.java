package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.AppendDocument;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowComplete;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind;
import io.github.corenlpextreme.writer.files.AppendedFile;
import io.github.corenlpextreme.writer.files.DurableFiles;
import io.github.corenlpextreme.writer.files.FilePosition;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.files.OutputException;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.files.OutputText;
import io.github.corenlpextreme.writer.ledger.LedgerCodec;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import io.github.corenlpextreme.writer.ledger.QuarantineCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32C;

/**
 * The output of one input file with its ledger, while it is being written. Everything has a preliminary
 * name until {@link OutputNames#complete}. Used by one thread; checksums and files are left to another, so what
 * fails may be thrown by a later call.
 */
public final class OutputFile implements AutoCloseable {

    /** Bytes of text after which a chunk's end is a frame's end: large enough to compress well, soon enough to save. */
    private static final long FRAME = 4 << 20;

    private final OutputNames names;
    private final FileThread files = new FileThread();
    private final OutputText text; // this and the next five belong to that thread
    private final AppendedFile ledger;
    private final AppendedFile quarantine;
    private final QuarantineCodec quarantineCodec;
    private final LedgerCodec codec = new LedgerCodec();
    private final CRC32C rowChecksum = new CRC32C();
    private final Instant started;
    private LedgerTotals totals;
    private long rowStart;
    private long length; // of the text, uncompressed
    private long unforced; // bytes of it since the last chunk with whose end a frame ended

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
        this.length = rowStart;
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
    public void append(AppendDocument document) throws IOException {
        long size = document.parts().stream().mapToLong(part -> part.length).sum();
        length += size;
        unforced += size;
        files.later(size, () -> write(document));
    }

    private void write(AppendDocument document) throws IOException {
        for (byte[] part : document.parts()) {
            rowChecksum.update(part, 0, part.length);
        }
        text.append(document.parts());
        if (document.outcome().quarantine().isPresent()) {
            quarantine.append(
                    quarantineCodec.encode(document.outcome().quarantine().get()));
        }
    }

    /**
     * Closes a row: what was appended since the last one is what this piece of the input became.
     *
     * <p>What counts for the end of a frame is the text since the last such end, not the frame's: a part may end in
     * the middle of every chunk and begin a frame anew each time, and the text must become durable nevertheless. And
     * only a chunk's end, not a span's: a frame that begins with the chunk's own lines would be open when the step is
     * done.
     */
    public void complete(RowComplete row) throws IOException {
        ByteRange output = new ByteRange(rowStart, length);
        files.later(0, () -> write(row, output));
        rowStart = length;
        totals = totals.plus(row.kind(), row.counts(), rowStart);
        if (row.kind() == RowKind.CHUNK && unforced >= FRAME) {
            files.later(0, text::endFrame);
            unforced = 0;
        }
    }

    private void write(RowComplete row, ByteRange output) throws IOException {
        ledger.append(codec.encode(
                new LedgerRow(row.kind(), row.chunk(), row.input(), row.counts(), output, rowChecksum.getValue())));
        rowChecksum.reset();
    }

    /** The last row is complete. */
    public void finish() throws IOException {
        files.later(0, text::finish);
        unforced = 0;
    }

    /** Whether another writer could go on from here, said between rows. */
    public boolean resumable() {
        return names.packing().compression().isEmpty() || unforced == 0;
    }

    /**
     * How far it has come, durable or not. To be asked between rows, when {@link #resumable}; answered by the next
     * {@link #force}.
     */
    public CompletableFuture<FileProgress> reached() throws IOException {
        LedgerTotals here = totals;
        return files.ask(() -> reached(here));
    }

    private FileProgress reached(LedgerTotals here) throws IOException {
        OutputText.TextExtent extent = text.reached();
        return new FileProgress(here, extent.whole(), extent.part(), ledger.reached(), quarantine.reached(), started);
    }

    /** Makes durable at least what had been reached when {@link #resumable} the last time. */
    public void force() throws IOException {
        files.later(0, this::forceFiles);
        files.catchUp();
    }

    private void forceFiles() throws IOException {
        text.force();
        FilePosition unusedLedger = ledger.force();
        FilePosition unusedQuarantine = quarantine.force();
    }

    /** Writes the manifest of the whole output, durably, beside it. */
    public void writeManifest(OutputManifest manifest) throws IOException {
        DurableFiles.write(names.incompleteManifest(), new OutputManifestCodec().encode(manifest));
    }

    /** What the rows so far add up to. */
    public LedgerTotals totals() {
        return totals;
    }

    @Override
    public void close() throws IOException {
        files.close();
        text.close();
        ledger.close();
        quarantine.close();
    }
}
