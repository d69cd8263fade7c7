package io.github.corenlpextreme.writer.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.writer.ledger.BesideOutput;
import io.github.corenlpextreme.writer.verify.Verification.Damaged;
import io.github.corenlpextreme.writer.verify.Verification.Intact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputVerifierTest extends SpoiltOutput {
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
    void namesTheTotalThatDiffers() throws Exception {
        replace(row -> with(row, row.counts().plus(new Counts(0, 0, 1, 0, 0, 0)), row.crc32c()));
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
}
