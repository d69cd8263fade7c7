package io.github.corenlpextreme.writer.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.verify.VerifyResult.DamagedOutput;
import io.github.corenlpextreme.writer.verify.VerifyResult.IntactOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        replace(row -> with(row, row.counts().plus(new ContentCounts(0, 0, 1, 0, 0, 0)), row.crc32c()));
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
