package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameBytesIT {

    private static final int LINES = 120;

    @TempDir
    private Path folder;

    private byte[] text = {};
    private byte[] expected = {};

    @BeforeEach
    void writeInput() throws IOException {
        text = Texts.lines(42, LINES);
        Files.write(folder.resolve("input.txt"), text);
        expected = ReferenceRun.of("input.txt", text);
    }

    @ParameterizedTest
    @CoversFault(52)
    @ValueSource(
            strings = {
                "--threads 1",
                "--chunk-size 1 --threads 2 --max-tasks 0",
                "--chunk-size 97 --workers 3 --threads 3 --lanes 5 --max-tasks 60",
                "--chunk-size 4KiB --workers 2 --lanes 1 --max-tasks 0"
            })
    void theOutputIsThatOfOnePassFromTopToBottom(String options) throws Exception {
        try (Program program = Program.run(folder, ("run input.txt " + options).split(" "))) {
            assertThat(program.exitCode()).as(program.err()).isZero();
        }

        assertThat(folder.resolve("input.txt.jsonl")).hasBinaryContent(expected);
        assertThat(Program.run(folder, "verify", "input.txt.jsonl").exitCode()).isZero();
        assertNothingElseIsLeft();
    }

    @Test
    @CoversFault(9)
    void withOneTaskPerProcessEverythingStillCompletes() throws Exception {
        byte[] small = Texts.lines(7, 20);
        Files.write(folder.resolve("small.txt"), small);

        try (Program program = Program.run(folder, "run", "small.txt", "--chunk-size=600", "--max-tasks=1")) {
            assertThat(program.exitCode()).as(program.err()).isZero();
            int chunks = (small.length + 599) / 600;
            assertThat(replaced(program.errLines())).isGreaterThanOrEqualTo(2 * chunks - 1);
        }

        assertThat(folder.resolve("small.txt.jsonl")).hasBinaryContent(ReferenceRun.of("small.txt", small));
    }

    @Test
    @Tag("daily")
    void severalInputsBecomeSeveralOutputsOfOneJob() throws Exception {
        Files.createDirectories(folder.resolve("in/sub"));
        byte[] other = Texts.lines(43, 30);
        Files.write(folder.resolve("in/a.txt"), text);
        Files.write(folder.resolve("in/sub/b.txt"), other);
        Files.write(folder.resolve("in/empty.txt"), new byte[0]);

        try (Program program = Program.run(
                folder, "run", "in/a.txt", "in/empty.txt", "in/sub/b.txt", "-o", "out", "--chunk-size=1000")) {
            assertThat(program.exitCode()).as(program.err()).isZero();
        }

        assertThat(folder.resolve("out/a.txt.jsonl")).hasBinaryContent(ReferenceRun.of("a.txt", text));
        assertThat(folder.resolve("out/empty.txt.jsonl")).isEmptyFile();
        assertThat(folder.resolve("out/sub/b.txt.jsonl")).hasBinaryContent(ReferenceRun.of("sub/b.txt", other));
        for (String output : List.of("out/a.txt.jsonl", "out/empty.txt.jsonl", "out/sub/b.txt.jsonl")) {
            assertThat(Program.run(folder, "verify", output).exitCode())
                    .as(output)
                    .isZero();
        }
        assertThatAnotherInputIsAdded(other);
    }

    private void assertThatAnotherInputIsAdded(byte[] added) throws Exception {
        Path kept = folder.resolve("out/a.txt.jsonl");
        FileTime written = Files.getLastModifiedTime(kept);
        Files.write(folder.resolve("in/c.txt"), added);
        String[] grown = "run in/a.txt in/c.txt in/empty.txt in/sub/b.txt -o out --chunk-size=1000".split(" ");

        try (Program program = Program.run(folder, grown)) {
            assertThat(program.exitCode()).as(program.err()).isZero();
            assertThat(program.err()).contains("3 of 4 outputs are complete already and were kept");
        }

        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(written);
        assertThat(folder.resolve("out/c.txt.jsonl")).hasBinaryContent(ReferenceRun.of("c.txt", added));
        assertThat(Program.run(
                                folder,
                                "verify",
                                "--input=in",
                                "out/a.txt.jsonl",
                                "out/c.txt.jsonl",
                                "out/sub/b.txt.jsonl")
                        .exitCode())
                .isZero();
        assertThat(Program.run(folder, grown).err()).contains("is already complete");
    }

    private void assertNothingElseIsLeft() {
        assertThat(folder.toFile().list((dir, name) -> !name.startsWith("program")))
                .containsExactlyInAnyOrder(
                        "input.txt",
                        "input.txt.jsonl",
                        "input.txt.jsonl.ledger.jsonl",
                        "input.txt.jsonl.manifest.json");
    }

    /** From the summary's line {@code workers: 4 replaced, peak memory ...}. */
    private static int replaced(List<String> errLines) {
        return errLines.stream()
                .filter(line -> line.startsWith("workers: "))
                .mapToInt(line -> Integer.parseInt(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }
}
