package io.github.corenlpextreme.simulation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowComplete;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind;
import io.github.corenlpextreme.writer.files.FilePosition;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import java.time.Instant;
import java.util.List;

/** The output of one file with its ledger, on the fake disk, as OutputFile and AppendedFile have them. */
final class SimulatedOutput {

    private static final FileProgress NOTHING = FileProgress.initial(Instant.EPOCH);

    private final World world;
    private final int file;
    private final FakeFile text;
    private final FakeFile ledger;
    private LedgerTotals totals;

    private SimulatedOutput(World world, FakeDisk disk, int file, LedgerTotals totals) {
        this.world = world;
        this.file = file;
        this.text = disk.open(incomplete(file));
        this.ledger = disk.open(incompleteLedger(file));
        this.totals = totals;
    }

    /** Begins anew. */
    static SimulatedOutput first(World world, FakeDisk disk, int file) {
        SimulatedOutput output = new SimulatedOutput(world, disk, file, NOTHING.totals());
        output.text.truncate(0);
        output.ledger.truncate(0);
        return output;
    }

    /** Goes on from a durable state, before it has discarded what lies behind. */
    static SimulatedOutput of(World world, FakeDisk disk, int file, FileProgress progress) {
        SimulatedOutput output = new SimulatedOutput(world, disk, file, progress.totals());
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

    void append(List<byte[]> parts) {
        for (byte[] part : parts) {
            world.invariants().written(file, text.length(), part);
            text.append(part);
        }
    }

    void complete(RowComplete row) {
        String line = row.input().start() + " " + row.input().end() + " " + text.length() + "\n";
        ledger.append(line.getBytes(US_ASCII));
        totals = plus(row.kind(), row.counts());
    }

    void forceText() {
        text.force();
    }

    void forceLedger() {
        ledger.force();
    }

    FakeFile text() {
        return text;
    }

    FakeFile ledger() {
        return ledger;
    }

    /** How far it has come, durable or not. */
    FileProgress progress() {
        return new FileProgress(totals, written(text), written(ledger), FilePosition.NOTHING, Instant.EPOCH);
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
