package io.github.corenlpextreme.writer.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.testkit.faults.FileBomb;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.verify.VerifyResult.DamagedOutput;
import io.github.corenlpextreme.writer.verify.VerifyResult.IntactOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputVerifierTest extends SpoiltOutput {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsNothingInAnIntactOutput(long seed) throws Exception {
        SampleOutput intact = new SampleOutput(seed, (int) seed * 3);
        Path output = intact.write(folder, intact.manifest());

        VerifyResult verification = new OutputVerifier().verify(output);

        assertThat(verification).isEqualTo(new IntactOutput(intact.totals(), Optional.empty()));
    }

    @Test
    void findsNothingInTheEmptyOutputOfAnEmptyInput() throws Exception {
        SampleOutput empty = new SampleOutput(1, 0);

        VerifyResult verification = new OutputVerifier().verify(empty.write(folder, empty.manifest()));

        assertThat(verification).isEqualTo(new IntactOutput(empty.totals(), Optional.empty()));
    }

    @Test
    void namesTheTotalThatDiffers() throws Exception {
        replace(row -> with(row, row.counts().plus(new ContentCounts(0, 0, 1, 0, 0, 0, 0)), row.crc32c()));
        long stated = sample.totals().counts().tokens();

        assertThat(damage().firstFinding())
                .isEqualTo("the number of tokens is " + (stated + 1) + ", but the manifest says " + stated);
    }

    @Test
    void saysWhichFileIsMissing() throws Exception {
        Path output = sample.write(folder, manifest);
        Files.delete(SidecarFiles.ledger(output));

        VerifyResult verification = new OutputVerifier().verify(output);

        assertThat(verification).isEqualTo(new DamagedOutput(SidecarFiles.ledger(output) + " is missing", 0));
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(30)
    void findsAManifestThatIsTooMuchToBeOne(FileBomb bomb) throws Exception {
        Path output = sample.write(folder, manifest);
        bomb.plant(SidecarFiles.manifest(output));

        assertBriefly(output, SidecarFiles.manifest(output) + " cannot be read: it ");
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(30)
    void findsALedgerThatIsTooMuchToBeOne(FileBomb bomb) throws Exception {
        Path output = sample.write(folder, manifest);
        bomb.plant(SidecarFiles.ledger(output));

        assertBriefly(output, SidecarFiles.ledger(output) + " ");
    }

    @Test
    @Timeout(30)
    void waitsForNoPipeInPlaceOfAFile() throws Exception {
        Path output = sample.write(folder, manifest);
        FileBomb.PIPE.plant(SidecarFiles.quarantine(output));
        assertBriefly(output, SidecarFiles.quarantine(output) + " is not a regular file");
        Files.delete(SidecarFiles.quarantine(output));

        FileBomb.PIPE.plant(output);

        assertBriefly(output, output + " is not a regular file");
    }

    @Test
    void findsCountsThatNoTextHas() throws Exception {
        ContentCounts most = new ContentCounts(0, 0, Long.MAX_VALUE, 0, 0, 0, 0);
        replace(row -> with(row, most, row.crc32c()));
        sample.rows.set(0, with(sample.rows.get(0), most, sample.rows.get(0).crc32c()));

        assertThat(damage().firstFinding()).contains("add up to more than any text can have");
    }

    private static void assertBriefly(Path output, String beginning) {
        VerifyResult verification = new OutputVerifier().verify(output);

        assertThat(((DamagedOutput) verification).firstFinding())
                .startsWith(beginning)
                .hasLineCount(1)
                .hasSizeLessThan(400);
    }

    @Test
    void saysWhichLineOfTheLedgerIsNone() throws Exception {
        Path output = sample.write(folder, manifest);
        List<String> ledger = new ArrayList<>(Files.readAllLines(SidecarFiles.ledger(output)));
        ledger.set(1, ledger.get(1).substring(5));
        Files.write(SidecarFiles.ledger(output), ledger);

        VerifyResult verification = new OutputVerifier().verify(output);

        assertThat(((DamagedOutput) verification).firstFinding())
                .startsWith(SidecarFiles.ledger(output) + " cannot be read: line 2: it is not one JSON object");
    }
}
