package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One clear sentence, the right exit code, no stack trace, and nothing left behind. */
class BadInputIT {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeInputs() throws Exception {
        Files.writeString(folder.resolve("good.txt"), "A line.\n");
        Files.writeString(folder.resolve("taken.jsonl"), "another program's\n");
        Files.createDirectory(folder.resolve("dir"));
        Files.write(folder.resolve("packed"), new byte[] {0x1F, (byte) 0x8B, 8, 0});
        Files.writeString(folder.resolve("wide.txt"), "A line.\n", StandardCharsets.UTF_16LE);
        Files.writeString(folder.resolve("latin1.txt"), "über\n".repeat(10), StandardCharsets.ISO_8859_1);
        new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    run missing.txt                                | 2 | missing.txt
                    run dir                                        | 2 | dir
                    run pipe                                       | 2 | pipe
                    run packed                                     | 2 | gunzip
                    run good.txt wide.txt -o out                   | 2 | iconv -f UTF-16LE
                    run latin1.txt                                 | 2 | --encoding
                    producer packed --bootstrap-servers no:1       | 2 | gunzip
                    run good.txt good.txt -o out                   | 2 | twice
                    run good.txt -o good.txt/x.jsonl               | 2 | good.txt
                    run good.txt -o good.txt                       | 2 | input
                    run good.txt -o taken.jsonl                    | 5 | --force
                    run good.txt --annotators tokenise             | 2 | tokenize
                    run good.txt -P pos.maxlne=3                   | 2 | pos.maxlen
                    run good.txt -P depparse.sentenceTimeout=10    | 2 | depparse.sentenceTimeout
                    run good.txt -P pos.model=no/such.model        | 2 | no/such.model
                    run good.txt -P pos.maxlen=abc                 | 2 | pos.maxlen=abc
                    run good.txt -P pos.maxlen=3 -P pos.maxlen=4   | 2 | twice
                    run good.txt -P tokenize.options=splitHyphen   | 2 | splitHyphenated
                    run good.txt -P encoding=latin1                | 2 | --encoding
                    run good.txt -P ner.docdate.usePresent=true    | 2 | ner.docdate.useFixedDate
                    run good.txt -P regexner.mapping=good.txt      | 2 | regexner.mapping=good.txt
                    run good.txt -P pos.model=good.txt             | 2 | pos.model=good.txt
                    run good.txt -P pos.model=edu/stanford/nlp/models/german-ud.tagger | 2 | 4.5.10:models-german
                    run good.txt -P pos.model=edu/stanford/nlp/models/lexparser/englishPCFG.ser.gz | 2 | pos.model=
                    run good.txt --encoding UTF-16                 | 2 | UTF-16
                    run good.txt --encoding nonsense               | 2 | nonsense
                    run good.txt --chunk-size 0                    | 2 | chunk-size
                    run good.txt --workers 0                       | 2 | workers
                    run good.txt --format xml                      | 2 | jsonl
                    run good.txt --lanse 3                         | 2 | --lanes
                    run good.txt --kafka-config good.txt           | 2 | --bootstrap-servers
                    run                                            | 2 | INPUT
                    worker --job x                                 | 2 | --bootstrap-servers
                    verify good.txt                                | 6 | manifest
                    """)
    void isAnsweredInOneSentence(String command, int exitCode, String mentioned) throws Exception {
        List<String> before = names();

        try (Program program = Program.run(folder, command.split(" +"))) {
            assertThat(program.exitCode()).as(program.err()).isEqualTo(exitCode);
            assertThat(program.err()).contains(mentioned).doesNotContain("Exception", "\tat ");
            assertThat(sentences(program)).as(program.err()).isEqualTo(1);
        }

        assertThat(names()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    @CoversFault(52)
    void anEmptyFileGivesAnEmptyOutput() throws Exception {
        Files.createFile(folder.resolve("empty.txt"));

        try (Program program = Program.run(folder, "run", "empty.txt")) {
            assertThat(program.exitCode()).as(program.err()).isZero();
        }

        assertThat(folder.resolve("empty.txt.jsonl")).isEmptyFile();
        assertThat(Program.run(folder, "verify", "empty.txt.jsonl").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--threads=1", "--force"})
    void recordsAreAnnotatedAsTheyAreWithAWarning(String option) throws Exception {
        Files.writeString(folder.resolve("records.txt"), "{\"id\": 1, \"text\": \"It rains.\"}\n".repeat(5));

        try (Program program = Program.run(folder, "run", "records.txt", "--annotators=tokenize", option)) {
            assertThat(program.exitCode()).as(program.err()).isZero();
            assertThat(program.err()).contains("records.txt", "each line is annotated as plain text, as it is");
        }
    }

    /** What is said by the program itself; progress and pointers to help do not count. */
    private static long sentences(Program program) throws IOException {
        return program.errLines().stream()
                .filter(line -> line.startsWith("corenlp-extreme: "))
                .count();
    }

    private List<String> names() {
        return List.of(folder.toFile().list((dir, name) -> !name.startsWith("program")));
    }
}
