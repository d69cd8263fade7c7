package io.github.corenlpextreme.writer.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.verify.InputVerdict.ChangedInput;
import io.github.corenlpextreme.writer.verify.InputVerdict.SameInput;
import io.github.corenlpextreme.writer.verify.InputVerdict.UnrecordedInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputVerifierTest {

    @TempDir
    private Path folder;

    private final SampleOutput sample = new SampleOutput(11, 40);
    private Path input = Path.of("");

    @BeforeEach
    void writeInput() throws IOException {
        input = Files.write(folder.resolve("book.txt"), sample.inputText());
    }

    @Test
    void findsNoDifferenceInTheInputThatWasAnnotated() throws IOException {
        assertThat(verdict(input)).isEqualTo(new SameInput(input));
    }

    @Test
    void findsTheInputBelowAFolder() throws IOException {
        assertThat(verdict(folder)).isEqualTo(new SameInput(input));
        Files.delete(input);
        assertThatThrownBy(() -> verdict(folder))
                .isInstanceOf(UsageException.class)
                .hasMessage("--input " + input + ": no such file");
    }

    @Test
    void namesTheRowInWhichAByteDiffersWhereverItIs() throws IOException {
        Random random = new Random(5);
        for (int trial = 0; trial < 200; trial++) {
            byte[] text = sample.inputText();
            int at = random.nextInt(text.length);
            text[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(input, text);

            LedgerRow row = sample.rows.stream()
                    .filter(tile ->
                            tile.input().start() <= at && at < tile.input().end())
                    .findFirst()
                    .orElseThrow();

            assertThat(finding(input))
                    .startsWith(new FindingText("book.txt", "").inInput(row.input()) + " (chunk " + row.chunk()
                            + ", line " + (sample.rows.indexOf(row) + 1) + " of the ledger) are not the ones");
        }
    }

    @Test
    void noticesAnInputOfAnotherSize() throws IOException {
        Files.write(input, new byte[(int) sample.inputSize() + 1]);

        assertThat(finding(input))
                .endsWith("has " + (sample.inputSize() + 1) + " bytes now, and had " + sample.inputSize()
                        + " when it was annotated");
    }

    @Test
    void cannotCompareWithTheLedgerOfAnOlderRelease() throws IOException {
        sample.rows.replaceAll(row -> new LedgerRow(
                row.kind(), row.chunk(), row.input(), row.counts(), row.output(), row.crc32c(), OptionalLong.empty()));

        assertThat(verdict(input)).isEqualTo(new UnrecordedInput());
    }

    @Test
    void refusesAPipeWithoutWaitingForIt() throws Exception {
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

        assertThatThrownBy(() -> verdict(pipe)).hasMessage("--input " + pipe + " is not a regular file");
    }

    private String finding(Path place) throws IOException {
        return ((ChangedInput) verdict(place)).firstFinding();
    }

    private InputVerdict verdict(Path place) throws IOException {
        return new InputVerifier().verify(sample.write(folder, sample.manifest()), place);
    }
}
