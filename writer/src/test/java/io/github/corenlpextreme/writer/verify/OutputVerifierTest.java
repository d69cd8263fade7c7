package io.github.corenlpextreme.writer.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.writer.ledger.BesideOutput;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.verify.Verification.Damaged;
import io.github.corenlpextreme.writer.verify.Verification.Intact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputVerifierTest {
    private static final int VICTIM = 4;

    @TempDir
    Path folder;

    private final SampleOutput sample = new SampleOutput(7, 12);
    private final OutputManifest manifest = sample.manifest();
    private final LedgerRow victim = sample.rows.get(VICTIM);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsNothingInAnIntactOutput(long seed) throws Exception {
        SampleOutput intact = new SampleOutput(seed, (int) seed * 3);
        Path output = intact.write(folder, intact.manifest());

        Verification verification = new OutputVerifier().verify(output);

        assertThat(verification).isEqualTo(new Intact(intact.totals()));
    }

    @Test
    void findsNothingInTheEmptyOutputOfAnEmptyInput() throws Exception {
        SampleOutput empty = new SampleOutput(1, 0);

        Verification verification = new OutputVerifier().verify(empty.write(folder, empty.manifest()));

        assertThat(verification).isEqualTo(new Intact(empty.totals()));
    }

    @Test
    void namesTheHoleThatEveryDroppedRowLeaves() throws Exception {
        for (int row = 0; row < sample.rows.size(); row++) {
            List<LedgerRow> all = List.copyOf(sample.rows);
            LedgerRow dropped = sample.rows.remove(row);

            Damaged damage = damage();

            if (dropped.input().isEmpty()) {
                assertThat(damage.firstFinding()).startsWith("the number of chunks is 11, but the manifest says 12");
            } else {
                assertThat(damage.position()).isEqualTo(dropped.input().start());
                assertThat(damage.firstFinding()).startsWith(inBook(dropped) + " are in no row of the ledger: ");
            }
            sample.rows.clear();
            sample.rows.addAll(all);
        }
    }

    @Test
    void saysBetweenWhichLinesOfTheLedgerTheHoleIs() throws Exception {
        sample.rows.remove(VICTIM);

        assertThat(damage().firstFinding()).endsWith("it goes from line 4 to line 5");
    }

    @Test
    void saysThatTheLedgerEndsTooEarly() throws Exception {
        sample.rows.remove(sample.rows.size() - 1);

        assertThat(damage().firstFinding()).endsWith("it ends with line " + sample.rows.size());
    }

    @Test
    void namesARowThatIsThereTwice() throws Exception {
        sample.rows.add(VICTIM, victim);

        assertThat(damage().firstFinding())
                .isEqualTo(inBook(victim) + " are in line 6 of the ledger and in a line before it");
    }

    @Test
    void namesTheFirstOfTwoSwappedRowsAsMissing() throws Exception {
        Collections.swap(sample.rows, VICTIM, VICTIM + 1);

        assertThat(damage().firstFinding()).startsWith(inBook(victim) + " are in no row of the ledger");
    }

    @Test
    void namesTheByteThatAShiftedRangeLeavesOut() throws Exception {
        replace(row ->
                with(row, new ByteRange(row.input().start() + 1, row.input().end())));

        assertThat(damage().firstFinding())
                .startsWith("byte " + victim.input().start() + " of book.txt is in no row of the ledger");
    }

    @Test
    void namesRowsWhoseOutputDoesNotJoin() throws Exception {
        replace(row -> new LedgerRow(
                row.kind(),
                row.chunk(),
                row.input(),
                row.counts(),
                new ByteRange(row.output().start() + 1, row.output().end()),
                row.crc32c()));

        assertThat(damage().firstFinding()).startsWith("line 5 of the ledger begins at byte");
    }

    @Test
    void namesTheRowOfEveryAlteredByte() throws Exception {
        byte[] intact = sample.output.toByteArray();
        for (LedgerRow row : List.copyOf(sample.rows)) {
            if (!row.output().isEmpty()) {
                byte[] altered = intact.clone();
                altered[(int) row.output().end() - 4] ^= 1;
                setOutput(altered);

                assertThat(damage().firstFinding())
                        .contains("says of " + inBook(row))
                        .endsWith("their CRC-32C differs");
            }
        }
    }

    @Test
    void namesTheRowInWhichALineIsMissing() throws Exception {
        List<String> lines = lines();
        lines.remove(lineOf(victim));
        setOutput(lines);

        assertThat(damage().firstFinding()).contains("line 5 of the ledger says of " + inBook(victim));
    }

    @Test
    void namesTheRowInWhichALineIsTwice() throws Exception {
        List<String> lines = lines();
        lines.add(lineOf(victim), lines.get(lineOf(victim)));
        setOutput(lines);

        assertThat(damage().firstFinding())
                .contains("line 5 of the ledger says of " + inBook(victim))
                .contains("line 2 of them is the document at byte")
                .endsWith("not behind the one before it");
    }

    @Test
    void namesALineTooFewEvenIfTheChecksumIsRight() throws Exception {
        replace(row -> with(row, row.counts().plus(new Counts(1, 0, 0, 0, 0)), row.crc32c()));
        long lines = victim.counts().lines();

        assertThat(damage().firstFinding()).endsWith("they are " + lines + " lines instead of " + (lines + 1));
    }

    @Test
    void namesALineOfElsewhereEvenIfTheChecksumIsRight() throws Exception {
        String moved = sample.output
                .toString(StandardCharsets.UTF_8)
                .replace("\"offset\":" + victim.input().start() + ",", "\"offset\":" + offsetAfter() + ",");
        setOutput(moved.getBytes(StandardCharsets.UTF_8));
        replace(row -> with(row, row.counts(), sample.crc(row.output())));

        assertThat(damage().firstFinding())
                .contains("line 1 of them is the document of")
                .endsWith("bytes at byte " + offsetAfter() + ", outside the row");
    }

    /** A place behind the row, with as many digits as its start. */
    private long offsetAfter() {
        return victim.input().end() + 1;
    }

    @Test
    void namesWhatATruncatedOutputLacks() throws Exception {
        byte[] bytes = sample.output.toByteArray();
        int cut = (int) victim.output().end() - 3;
        sample.output.reset();
        sample.output.write(bytes, 0, cut);

        assertThat(damage().firstFinding())
                .isEqualTo("book.jsonl ends at byte " + cut + ": the output of " + inBook(victim)
                        + " is cut off, and all behind it is missing");
    }

    @Test
    void namesWhatWasAppended() throws Exception {
        int end = sample.output.size();
        sample.output.write('\n');

        assertThat(damage().firstFinding()).startsWith("book.jsonl goes on behind byte " + end);
    }

    @Test
    void namesTheTotalThatDiffers() throws Exception {
        replace(row -> with(row, row.counts().plus(new Counts(0, 0, 1, 0, 0)), row.crc32c()));
        long stated = sample.totals().counts().tokens();

        assertThat(damage().firstFinding())
                .isEqualTo("the number of tokens is " + (stated + 1) + ", but the manifest says " + stated);
    }

    @Test
    void noticesAnInputOfAnotherSize() throws Exception {
        Path output = sample.write(folder, manifest);
        Path input = Files.write(folder.resolve("book.txt"), new byte[(int) sample.inputSize() + 1]);

        Verification verification = new OutputVerifier().verify(output, input);

        assertThat(verification)
                .isInstanceOfSatisfying(
                        Damaged.class,
                        damage -> assertThat(damage.firstFinding())
                                .endsWith("has %d bytes now, and had %d when it was annotated"
                                        .formatted(sample.inputSize() + 1, sample.inputSize())));
    }

    @Test
    void saysWhichFileIsMissing() throws Exception {
        Path output = sample.write(folder, manifest);
        Files.delete(BesideOutput.ledger(output));

        Verification verification = new OutputVerifier().verify(output);

        assertThat(verification).isEqualTo(new Damaged(BesideOutput.ledger(output) + " is missing", 0));
    }

    @Test
    void saysWhichLineOfTheLedgerIsNone() throws Exception {
        Path output = sample.write(folder, manifest);
        List<String> ledger = new ArrayList<>(Files.readAllLines(BesideOutput.ledger(output)));
        ledger.set(1, ledger.get(1).substring(5));
        Files.write(BesideOutput.ledger(output), ledger);

        Verification verification = new OutputVerifier().verify(output);

        assertThat(((Damaged) verification).firstFinding())
                .startsWith(BesideOutput.ledger(output) + " cannot be read: line 2: it is not one JSON object");
    }

    private Damaged damage() throws Exception {
        return (Damaged) new OutputVerifier().verify(sample.write(folder, manifest));
    }

    private void replace(UnaryOperator<LedgerRow> change) {
        sample.rows.set(VICTIM, change.apply(victim));
    }

    private static LedgerRow with(LedgerRow row, ByteRange input) {
        return new LedgerRow(row.kind(), row.chunk(), input, row.counts(), row.output(), row.crc32c());
    }

    private static LedgerRow with(LedgerRow row, Counts counts, long crc32c) {
        return new LedgerRow(row.kind(), row.chunk(), row.input(), counts, row.output(), crc32c);
    }

    private static String inBook(LedgerRow row) {
        return "bytes " + row.input().start() + " to " + (row.input().end() - 1) + " of book.txt";
    }

    private List<String> lines() {
        return new ArrayList<>(
                sample.output.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /** The index of the row's first line in the output. */
    private int lineOf(LedgerRow row) {
        return (int) sample.rows.subList(0, sample.rows.indexOf(row)).stream()
                .mapToLong(before -> before.counts().lines())
                .sum();
    }

    private void setOutput(List<String> lines) {
        setOutput((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void setOutput(byte[] bytes) {
        sample.output.reset();
        sample.output.writeBytes(bytes);
    }
}
