package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.corenlpextreme.protocol.ExitCodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs on either engine, and the check of one by the other. */
@Timeout(300)
class EngineIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    @Tag("gate")
    void bothEnginesWriteTheSameBytesAndTheManifestSaysWhich() throws Exception {
        long lines = assertSame(30, "pos,lemma,depparse");

        JsonNode fast = JSON.readTree(folder.resolve("fast.jsonl.manifest.json").toFile());
        JsonNode stock =
                JSON.readTree(folder.resolve("stock.jsonl.manifest.json").toFile());
        assertThat(fast.at("/corenlp/fast").toString()).contains("\"pos\"", "\"lemma\"", "\"depparse\"");
        assertThat(fast.at("/corenlp/stock").toString()).doesNotContain("\"pos\"");
        assertThat(fast.at("/totals/compared").longValue()).isEqualTo(lines);
        assertThat(stock.at("/corenlp/fast").isEmpty()).isTrue();
        assertThat(stock.at("/corenlp/stock").toString()).contains("\"pos\"", "\"lemma\"", "\"depparse\"");
        assertThat(stock.at("/totals/compared").isMissingNode()).isTrue();
    }

    @Tag("daily")
    @ParameterizedTest
    @ValueSource(strings = {"ner", "ner,depparse,coref", "parse,sentiment", "openie", "ner,depparse,coref,quote"})
    void soDoPipelinesThatReadWhatItMakes(String annotators) throws Exception {
        assertThat(assertSame(60, annotators)).isPositive();
    }

    private long assertSame(int atLeast, String annotators) throws Exception {
        byte[] text = Texts.lines(5, atLeast);
        Files.write(folder.resolve("input.txt"), text);
        long ends = IntStream.range(0, text.length - 1)
                .filter(at -> text[at] == '\n')
                .count();
        long lines = ends + 1; // whether the last one is ended or not
        try (Program program = Program.run(
                folder, "run", "input.txt", "--annotators=" + annotators, "--engine-check=1/1", "-o", "fast.jsonl")) {
            assertThat(program.exitCode()).as(program.err()).isZero();
            assertThat(program.err()).contains("compared: " + lines + " lines annotated by CoreNLP's own code too");
        }
        try (Program program = Program.run(
                folder, "run", "input.txt", "--annotators=" + annotators, "--engine=corenlp", "-o", "stock.jsonl")) {
            assertThat(program.exitCode()).as(program.err()).isZero();
            assertThat(program.err()).doesNotContain("compared:");
        }
        assertThat(folder.resolve("fast.jsonl")).hasSameBinaryContentAs(folder.resolve("stock.jsonl"));
        return lines;
    }

    @Test
    @Tag("gate")
    void aDifferenceEndsTheJobAndCoreNlpsOwnCodeGoesOnWithIt() throws Exception {
        List<String> lines =
                new ArrayList<>(Arrays.asList(new String(Texts.lines(9, 40), StandardCharsets.UTF_8).split("\n")));
        lines.set(31, "This line holds POISON-DIFFER in it.");
        Files.write(folder.resolve("input.txt"), lines);
        long offset = String.join("\n", lines.subList(0, 31)).getBytes(StandardCharsets.UTF_8).length + 1L;

        try (Program program = Program.run(folder, run("--engine-check=1/1"))) {
            assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCodes.ENGINE_DIFFERS);
            assertThat(program.err())
                    .contains("the line at byte " + offset + " of input.txt was annotated otherwise by the engine")
                    .contains("--engine corenlp to go on");
        }
        assertThat(folder.resolve("input.txt.jsonl")).doesNotExist();

        try (Program program = Program.run(folder, run("--engine=corenlp"))) {
            assertThat(program.exitCode()).as(program.err()).isZero();
            assertThat(program.err()).contains("0 lines quarantined");
        }
        assertThat(lemmasOfLine(31)).contains("\"lemma\":\"stock\"").doesNotContain("fast");
    }

    private String[] run(String engine) {
        return new String[] {
            "run",
            "input.txt",
            "--annotators=tokenize,pos,lemma,poison",
            "-PcustomAnnotatorClass.poison=io.github.corenlpextreme.e2e.poison.PoisonAnnotator",
            "--chunk-size=600",
            "--lanes=3",
            engine
        };
    }

    private String lemmasOfLine(int line) throws IOException {
        return Files.readAllLines(folder.resolve("input.txt.jsonl")).get(line);
    }
}
