package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of several sections: killed, resumed, replaced by others. */
class SectionsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RUN = "run a.txt --annotators=tokenize --chunk-size=2000 --sections=3 --lanes=6";

    @TempDir
    private Path folder;

    @Test
    @CoversFault(57)
    void sectionsKilledAndResumedAreTogetherTheOutputOfOnePass() throws Exception {
        byte[] text = Texts.lines(11, 2500);
        Files.write(folder.resolve("a.txt"), text);
        try (Program program = Program.start(folder, words(RUN))) {
            awaitOutputs(program);
            program.signal("KILL");
            program.exitCode();
            await().atMost(PATIENCE).until(() -> program.children().isEmpty());
        }
        assertThat(folder.resolve("a.txt.jsonl.manifest.json")).doesNotExist();
        assertThat(run(RUN)).contains("resuming job");

        assertThat(names()).containsExactlyElementsOf(filesOf("a.txt", 3));
        assertThat(SectionFiles.joined(folder.resolve("a.txt.jsonl"), 3))
                .isEqualTo(ReferenceRun.ofTokens("a.txt", text));
        assertIntact("a.txt.jsonl", "a.txt");
        assertThat(run(RUN)).contains("is already complete");

        assertThatAnotherNumberReplacesThem(text);
    }

    private void assertThatAnotherNumberReplacesThem(byte[] text) throws Exception {
        String two = RUN.replace("=3", "=2");
        try (Program refused = Program.run(folder, words(two))) {
            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.errLines()).last().asString().contains("a.txt.jsonl", "--force");
        }

        assertThat(run(two + " --force")).contains("done: ");

        assertThat(names()).containsExactlyElementsOf(filesOf("a.txt", 2));
        assertThat(SectionFiles.joined(folder.resolve("a.txt.jsonl"), 2))
                .isEqualTo(ReferenceRun.ofTokens("a.txt", text));
        assertIntact("a.txt.jsonl", "a.txt");
    }

    /** The boundaries lie within the first file and within the second. */
    @Test
    void sectionsOfTwoFilesTouchNoFileOfAnotherName() throws Exception {
        byte[] one = Texts.lines(12, 60);
        byte[] other = Texts.lines(13, 60);
        Files.write(folder.resolve("a.txt"), one);
        Files.write(folder.resolve("b.txt"), other);
        String both = "run a.txt b.txt -o out --annotators=tokenize --sections=3";
        Path stranger = Files.createDirectory(folder.resolve("out")).resolve("b.txt-00002-of-00002.jsonl");
        Files.writeString(stranger, "mine");
        try (Program refused = Program.run(folder, words(both))) {
            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.errLines()).last().asString().contains("b.txt-00002-of-00002.jsonl already exists");
        }
        assertThat(stranger).hasContent("mine");
        Files.delete(stranger);

        assertThat(run(both)).contains("done: ");

        assertThat(SectionFiles.joined(folder.resolve("out/a.txt.jsonl"), 2))
                .isEqualTo(ReferenceRun.ofTokens("a.txt", one));
        assertThat(SectionFiles.joined(folder.resolve("out/b.txt.jsonl"), 2))
                .isEqualTo(ReferenceRun.ofTokens("b.txt", other));
        assertIntact("out/a.txt.jsonl", "a.txt");
        assertIntact("out/b.txt.jsonl", "b.txt");
    }

    private void assertIntact(String output, String input) throws Exception {
        try (Program verified = Program.run(folder, "verify", output, "--input", input)) {
            assertThat(verified.exitCode()).as(verified.err()).isZero();
        }
    }

    private String run(String command) throws Exception {
        try (Program program = Program.run(folder, words(command))) {
            assertThat(program.exitCode()).as(program.err()).isZero();
            return program.err();
        }
    }

    private static String[] words(String command) {
        return command.split(" ");
    }

    /** Until something has been written and more is to come. */
    private void awaitOutputs(Program program) {
        List<Path> begun = IntStream.rangeClosed(1, 3)
                .mapToObj(section -> folder.resolve(SectionFiles.name("a.txt.jsonl", section, 3) + ".incomplete"))
                .toList();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !program.isAlive() || begun.stream().anyMatch(SectionsIT::hasText));
        assertThat(program.isAlive()).isTrue();
    }

    private static boolean hasText(Path file) {
        return file.toFile().length() > 0;
    }

    /** All that may be there, in the order of their names. */
    private static List<String> filesOf(String input, int count) {
        List<String> names = new ArrayList<>(List.of(input, input + ".jsonl.manifest.json"));
        for (int number = 1; number <= count; number++) {
            String text = SectionFiles.name(input + ".jsonl", number, count);
            names.addAll(List.of(text, text + ".ledger.jsonl", text + ".manifest.json"));
        }
        return names.stream().sorted().toList();
    }

    private List<String> names() {
        String[] names = folder.toFile().list((dir, name) -> !name.startsWith("program"));
        return names == null ? List.of() : List.of(names).stream().sorted().toList();
    }
}
