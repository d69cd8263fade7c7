package io.github.corenlpextreme.writer.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpoiltLinesTest extends SpoiltOutput {
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
                .endsWith("not after the one before it");
    }

    @Test
    void namesALineTooFewEvenIfTheChecksumIsRight() throws Exception {
        replace(row -> with(row, row.counts().plus(new ContentCounts(1, 0, 0, 0, 0, 0, 0)), row.crc32c()));
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

    @Test
    void namesWhatATruncatedOutputLacks() throws Exception {
        byte[] bytes = sample.output.toByteArray();
        int cut = (int) victim.output().end() - 3;
        sample.output.reset();
        sample.output.write(bytes, 0, cut);

        assertThat(damage().firstFinding())
                .isEqualTo("book.jsonl ends at byte " + cut + ": the output of " + inBook(victim)
                        + " is cut off, and all after it is missing");
    }

    @Test
    void namesWhatWasAppended() throws Exception {
        int end = sample.output.size();
        sample.output.write('\n');

        assertThat(damage().firstFinding()).startsWith("book.jsonl continues after byte " + end);
    }

    /** A place behind the row, with as many digits as its start. */
    private long offsetAfter() {
        return victim.input().end() + 1;
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
