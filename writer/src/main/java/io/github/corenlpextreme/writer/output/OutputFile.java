package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.AppendDocument;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowComplete;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind;
import io.github.corenlpextreme.writer.files.AppendedFile;
import io.github.corenlpextreme.writer.files.FilePosition;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.files.OutputException;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.files.OutputText;
import io.github.corenlpextreme.writer.files.PackedText;
import io.github.corenlpextreme.writer.files.PlainText;
import io.github.corenlpextreme.writer.ledger.LedgerCodec;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.ledger.QuarantineCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/**
 * The output of one input file with its ledger, while it is being written. Everything has a preliminary
 * name until {@link OutputNames#complete}. Used by one thread.
 */
public final class OutputFile implements OutputDraft {

    private final OutputText text;
    private final AppendedFile ledger;
    private final AppendedFile quarantine;
    private final QuarantineCodec quarantineCodec;
    private final LedgerCodec codec = new LedgerCodec();
    private final CRC32C rowChecksum = new CRC32C();
    private final Instant started;
    private final String input;
    private LedgerTotals totals;
    private MalformedLines malformed;
    private AnnotatorEngines engines;
    private long line; // the number of the last one, from 1
    private long rowStart;

    private OutputFile(String input, OutputText text, List<AppendedFile> lists, FileProgress progress) {
        this.text = text;
        this.ledger = lists.get(0);
        this.quarantine = lists.get(1);
        this.input = input;
        this.quarantineCodec = new QuarantineCodec(input);
        this.started = progress.started();
        this.totals = progress.totals();
        this.malformed = progress.malformed();
        this.engines = progress.engines();
        this.line = totals.counts().lines();
        this.rowStart = totals.outputBytes();
    }

    /**
     * Goes on where a durable state ends; what was written behind it is discarded.
     *
     * @param input the input's path as it appears in the output
     * @throws OutputException if what was durable is not there any more
     */
    public static OutputFile open(OutputNames names, String input, FileProgress progress) throws IOException {
        Files.createDirectories(names.incompleteLedger().toAbsolutePath().getParent());
        OutputText text = openText(names, progress);
        List<AppendedFile> lists = new ArrayList<>();
        try {
            lists.add(AppendedFile.open(names.incompleteLedger(), progress.ledger(), names.rights()));
            lists.add(AppendedFile.open(names.incompleteQuarantine(), progress.quarantine(), names.rights()));
            return new OutputFile(input, text, lists, progress);
        } catch (IOException | RuntimeException e) {
            text.close();
            for (AppendedFile file : lists) {
                file.close();
            }
            throw e;
        }
    }

    private static OutputText openText(OutputNames names, FileProgress progress) throws IOException {
        return names.plain()
                ? new PlainText(AppendedFile.open(names.incompleteOutput(), progress.output(), names.rights()))
                : PackedText.open(names, progress);
    }

    @Override
    public void append(AppendDocument document) throws IOException {
        for (byte[] part : document.parts()) {
            rowChecksum.update(part, 0, part.length);
        }
        text.append(document.parts());
        line++;
        if (document.outcome().counts().malformed() > 0) {
            malformed = malformed.plus(
                    new MalformedLines(1, input, line, document.input().range().start()));
        }
        if (document.outcome().quarantine().isPresent()) {
            quarantine.append(
                    quarantineCodec.encode(document.outcome().quarantine().get()));
        }
    }

    @Override
    public void complete(RowComplete row) throws IOException {
        ByteRange output = new ByteRange(rowStart, text.length());
        ledger.append(codec.encode(new LedgerRow(
                row.kind(),
                row.chunk(),
                row.input().range(),
                row.counts(),
                output,
                rowChecksum.getValue(),
                OptionalLong.of(row.input().crc32c()))));
        rowChecksum.reset();
        rowStart = output.end();
        totals = totals.plus(row.kind(), row.counts(), rowStart);
        engines = engines.plus(row.engines());
        if (row.kind() == RowKind.CHUNK) {
            text.endChunk();
        }
    }

    @Override
    public void finish() throws IOException {
        text.finish();
    }

    @Override
    public boolean resumable() {
        return text.resumable();
    }

    @Override
    public FileProgress reached() throws IOException {
        OutputText.TextExtent extent = text.reached();
        return new FileProgress(
                totals,
                extent.whole(),
                extent.part(),
                ledger.reached(),
                quarantine.reached(),
                malformed,
                engines,
                started);
    }

    @Override
    public void force() throws IOException {
        text.force();
        FilePosition unusedLedger = ledger.force();
        FilePosition unusedQuarantine = quarantine.force();
    }

    @Override
    public LedgerTotals totals() {
        return totals;
    }

    @Override
    public MalformedLines malformed() {
        return malformed;
    }

    @Override
    public void close() throws IOException {
        text.close();
        ledger.close();
        quarantine.close();
    }
}
