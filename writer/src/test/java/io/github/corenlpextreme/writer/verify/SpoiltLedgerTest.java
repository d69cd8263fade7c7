package io.github.corenlpextreme.writer.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.verify.VerifyResult.DamagedOutput;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpoiltLedgerTest extends SpoiltOutput {
    @Test
    void namesTheHoleThatEveryDroppedRowLeaves() throws Exception {
        for (int row = 0; row < sample.rows.size(); row++) {
            List<LedgerRow> all = List.copyOf(sample.rows);
            LedgerRow dropped = sample.rows.remove(row);

            DamagedOutput damage = damage();

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
                row.crc32c(),
                row.inputCrc32c()));

        assertThat(damage().firstFinding()).startsWith("line 5 of the ledger begins at byte");
    }
}
