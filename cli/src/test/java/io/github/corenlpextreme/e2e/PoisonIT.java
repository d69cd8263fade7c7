package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that cannot be annotated, each in its own way, among others that can. */
@Timeout(300)
@Tag("gate")
class PoisonIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @CoversFault({36, 37, 38, 39})
    @ParameterizedTest
    @CsvSource({
        "POISON-THROW, annotation-failed, 1, 0",
        "POISON-OVERFLOW, annotation-failed, 1, 0",
        "POISON-SLEEP, timeout, 1, 0",
        "POISON-SPIN, timeout, 1, 0",
        "POISON-HEAP, worker-died, 2, 2",
        "POISON-HALT, worker-died, 2, 2",
    })
    void endsAsAnErrorDocumentAndCostsNothingElse(String poison, String reason, int attempts, int deaths)
            throws Exception {
        List<String> lines = lines(80);
        lines.set(41, "This line holds " + poison + " in it.");
        Files.write(folder.resolve("input.txt"), lines);

        try (Program program = Program.run(folder, run("--threads=2", "--line-timeout=2s", "--max-tasks=0"))) {
            assertThat(program.exitCode()).as(program.err()).isZero();
            assertThat(program.err()).contains("1 line quarantined");
            assertThat(program.err().contains(deaths + " crashed"))
                    .as(program.err())
                    .isEqualTo(deaths > 0);
        }

        assertThat(quarantined()).singleElement().satisfies(line -> {
            assertThat(line.path("reason").textValue()).isEqualTo(reason);
            assertThat(line.path("attempts").intValue()).isEqualTo(attempts);
            assertThat(contentOf(line)).isEqualTo(lines.get(41));
        });
        assertThat(errors()).containsExactly(41);
        assertTheRestIsAsEver(lines, 41);
    }

    @CoversFault(39)
    @Test
    void severalInOneChunkAreFoundOneAfterTheOther() throws Exception {
        List<String> lines = lines(80);
        List<Integer> poisoned = List.of(12, 13, 50);
        poisoned.forEach(line -> lines.set(line, "POISON-HALT number " + line));
        Files.write(folder.resolve("input.txt"), lines);

        try (Program program = Program.run(folder, run("--threads=2", "--chunk-size=1MiB", "--workers=1"))) {
            assertThat(program.exitCode()).as(program.err()).isZero();
        }

        assertThat(errors()).isEqualTo(poisoned);
        assertTheRestIsAsEver(lines, 12, 13, 50);
    }

    @Test
    void aTokenThatWouldExhaustTheRecognizerIsForeseen() throws Exception {
        List<String> lines = lines(20);
        lines.set(7, "A token: " + "a".repeat(50_000));
        Files.write(folder.resolve("input.txt"), lines);

        try (Program program = Program.run(
                folder,
                "run",
                "input.txt",
                "--annotators=ner",
                "-Pner.applyFineGrained=false",
                "-Pner.useSUTime=false",
                "--worker-memory=2GiB",
                "--workers=1")) {
            assertThat(program.exitCode()).as(program.err()).isZero();
            assertThat(program.err()).doesNotContain("crashed");
        }

        assertThat(quarantined()).singleElement().satisfies(line -> {
            assertThat(line.path("reason").textValue()).isEqualTo("token-too-long");
            assertThat(line.path("attempts").intValue()).isZero();
        });
    }

    @Test
    void tooManyOfThemStopTheJobAndAHigherLimitLetsItGoOn() throws Exception {
        List<String> lines = lines(80);
        for (int line = 30; line < 40; line++) {
            lines.set(line, "POISON-THROW");
        }
        Files.write(folder.resolve("input.txt"), lines);

        try (Program program = Program.run(folder, run("--max-quarantined=5"))) {
            assertThat(program.exitCode()).as(program.err()).isEqualTo(7);
            assertThat(program.errLines())
                    .last()
                    .asString()
                    .contains("--max-quarantined allows 5", "input.txt.jsonl.quarantine.jsonl.incomplete");
        }
        assertThat(folder.resolve("input.txt.jsonl")).doesNotExist();

        try (Program program = Program.run(folder, run("--max-quarantined=10"))) {
            assertThat(program.exitCode()).as(program.err()).isZero();
        }
        assertThat(quarantined()).hasSize(10);
        assertThat(Program.run(folder, "verify", "input.txt.jsonl").exitCode()).isZero();
    }

    @Test
    void aPipelineThatLeaksIsReplacedBeforeItsMemoryRunsOut() throws Exception {
        List<String> lines = lines(5000);
        lines.replaceAll(line -> line + " POISON-LEAK"); // 310 MiB in all
        Files.write(folder.resolve("input.txt"), lines);

        try (Program program = Program.run(folder, run("--max-tasks=0", "--workers=1", "--chunk-size=4000"))) {
            assertThat(program.exitCode()).as(program.err()).isZero();
            assertThat(program.err()).containsPattern("[1-9]\\d* replaced").doesNotContain("crashed");
        }

        assertTheRestIsAsEver(lines);
    }

    @Test
    void damageOfAProcessIsMendedByTheNextOne() throws Exception {
        List<String> lines = lines(40);
        lines.set(21, "This line holds POISON-ONCE in it.");
        Files.write(folder.resolve("input.txt"), lines);

        try (Program program = Program.run(folder, run("--workers=1"))) {
            assertThat(program.exitCode()).as(program.err()).isZero();
            assertThat(program.err()).contains("0 lines degraded", "1 replaced");
        }

        assertThat(folder.resolve("input.txt.jsonl"))
                .hasBinaryContent(ReferenceRun.of("input.txt", Files.readAllBytes(folder.resolve("input.txt"))));
    }

    @Test
    void damageThatLastsIsFlaggedAndCountedAndCostsOneProcess() throws Exception {
        List<String> lines = lines(40);
        List.of(11, 21, 31).forEach(line -> lines.set(line, "This line holds POISON-ALWAYS in it."));
        Files.write(folder.resolve("input.txt"), lines);

        try (Program program = Program.run(folder, run("--workers=1"))) {
            assertThat(program.exitCode()).as(program.err()).isZero();
            assertThat(program.err()).contains("3 lines degraded", "1 replaced");
        }

        List<String> documents = Files.readAllLines(folder.resolve("input.txt.jsonl"));
        for (int line = 0; line < documents.size(); line++) {
            assertThat(documents.get(line).contains("\"degraded\":[\"pos\"]"))
                    .as("line %d", line)
                    .isEqualTo(line % 10 == 1 && line > 10);
        }
        JsonNode manifest =
                JSON.readTree(folder.resolve("input.txt.jsonl.manifest.json").toFile());
        assertThat(manifest.at("/totals/degraded").intValue()).isEqualTo(3);
        assertThat(Program.run(folder, "verify", "input.txt.jsonl").exitCode()).isZero();
    }

    private String[] run(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "run",
                "input.txt",
                "--annotators=tokenize,pos,lemma,poison",
                "-PcustomAnnotatorClass.poison=io.github.corenlpextreme.e2e.poison.PoisonAnnotator",
                "-Ppoison.folder=" + folder,
                "--chunk-size=600",
                "--lanes=3",
                "--worker-memory=400MiB"));
        if (Stream.of(more).noneMatch(word -> word.startsWith("--workers"))) {
            words.add("--workers=2");
        }
        List.of(more).forEach(word -> {
            words.removeIf(before -> before.startsWith(word.split("=")[0] + "="));
            words.add(word);
        });
        return words.toArray(String[]::new);
    }

    private static List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < count; line++) {
            lines.add("Line " + line + " is about a harbour, some streets and " + line % 7 + " ships.");
        }
        return lines;
    }

    private List<JsonNode> quarantined() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String row : Files.readAllLines(folder.resolve("input.txt.jsonl.quarantine.jsonl"))) {
            rows.add(JSON.readTree(row));
        }
        return rows;
    }

    private String contentOf(JsonNode row) throws IOException {
        byte[] input = Files.readAllBytes(folder.resolve(row.path("file").textValue()));
        return new String(
                input, row.path("offset").intValue(), row.path("length").intValue(), UTF_8);
    }

    /** The lines, from 0, that are error documents. */
    private List<Integer> errors() throws IOException {
        List<String> documents = Files.readAllLines(folder.resolve("input.txt.jsonl"));
        return Stream.iterate(0, line -> line < documents.size(), line -> line + 1)
                .filter(line -> documents.get(line).contains("\"error\":{"))
                .toList();
    }

    private void assertTheRestIsAsEver(List<String> lines, Integer... poisoned) throws IOException {
        byte[] input = (String.join("\n", lines) + "\n").getBytes(UTF_8);
        List<String> expected =
                new String(ReferenceRun.of("input.txt", input), UTF_8).lines().toList();
        List<String> documents = Files.readAllLines(folder.resolve("input.txt.jsonl"));
        assertThat(documents).hasSameSizeAs(expected);
        for (int line = 0; line < expected.size(); line++) {
            if (!List.of(poisoned).contains(line)) {
                assertThat(documents.get(line)).isEqualTo(expected.get(line));
            }
        }
    }
}
