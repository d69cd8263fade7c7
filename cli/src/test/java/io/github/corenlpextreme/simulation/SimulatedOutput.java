package io.github.corenlpextreme.simulation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.AppendDocument;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowComplete;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind;
import io.github.corenlpextreme.writer.files.FilePosition;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.output.OutputDraft;
import java.time.Instant;

/** The output of one file with its ledger, on the fake disk. */
final class SimulatedOutput implements OutputDraft {

    private static final FileProgress NOTHING = FileProgress.initial(Instant.EPOCH);

    private final FakeOutputs outputs;
    private final World world;
    private final int file;
    private final FakeFile text;
    private final FakeFile ledger;
    private LedgerTotals totals;

    private SimulatedOutput(FakeOutputs outputs, int file, LedgerTotals totals) {
        this.outputs = outputs;
        this.world = outputs.world();
        this.file = file;
        this.text = outputs.disk().open(incomplete(file));
        this.ledger = outputs.disk().open(incompleteLedger(file));
        this.totals = totals;
    }

    /** Goes on from a durable state, before it has discarded what lies behind. */
    static SimulatedOutput open(FakeOutputs outputs, int file, FileProgress progress) {
        SimulatedOutput output = new SimulatedOutput(outputs, file, progress.totals());
        boolean begins = progress.equals(NOTHING);
        require(
                output.text,
                (int) progress.totals().outputBytes(),
                begins ? "1" : progress.output().sha256());
        require(
                output.ledger,
                (int) progress.ledger().length(),
                begins ? "1" : progress.ledger().sha256());
        return output;
    }

    static String incomplete(int file) {
        return file + ".incomplete";
    }

    static String incompleteLedger(int file) {
        return file + ".ledger.incomplete";
    }

    void discardText(FileProgress progress) {
        text.truncate((int) progress.totals().outputBytes());
    }

    void discardLedger(FileProgress progress) {
        ledger.truncate((int) progress.ledger().length());
    }

    @Override
    public void append(AppendDocument document) {
        outputs.mortality().live();
        for (byte[] part : document.parts()) {
            world.invariants().written(outputs.section(), file, text.length(), part);
            text.append(part);
        }
    }

    @Override
    public void complete(RowComplete row) {
        outputs.mortality().live();
        String line = row.input().range().start() + " " + row.input().range().end() + " " + text.length() + "\n";
        ledger.append(line.getBytes(US_ASCII));
        totals = plus(row.kind(), row.counts());
    }

    @Override
    public void finish() {
        // nothing is open that could end
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public FileProgress reached() {
        return new FileProgress(totals, written(text), written(ledger), FilePosition.NOTHING, Instant.EPOCH);
    }

    @Override
    public void force() {
        if (world.decisions().forcesWhenAsked()) {
            outputs.mortality().before("forces output " + file);
            text.force();
            outputs.mortality().before("forces ledger " + file);
            ledger.force();
        }
    }

    @Override
    public LedgerTotals totals() {
        return totals;
    }

    @Override
    public MalformedLines malformed() {
        return MalformedLines.NONE;
    }

    @Override
    public void close() {
        // nothing is held
    }

    private static FilePosition written(FakeFile file) {
        return new FilePosition(file.length(), file.sum(file.length()));
    }

    private LedgerTotals plus(RowKind kind, ContentCounts counts) {
        int chunk = kind == RowKind.CHUNK ? 1 : 0;
        return new LedgerTotals(
                totals.counts().plus(counts), text.length(), totals.chunks() + chunk, totals.spans() + 1 - chunk);
    }

    private static void require(FakeFile file, int length, String sum) {
        if (file.length() < length || !file.sum(length).equals(sum)) {
            throw new AssertionError("the output has " + file.length() + " bytes, but " + length
                    + " were promised, or they are not those that were written");
        }
    }
}
