package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is killed, in part or whole, and what becomes of its output. */
class ResumeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String[] RUN = {
        "run", "input.txt", "--annotators=tokenize", "--chunk-size=2000", "--lanes=4", "--workers=2", "--threads=1"
    };

    @TempDir
    private Path folder;

    private byte[] text = {};

    @BeforeEach
    void writeInput() throws IOException {
        text = Texts.lines(11, 5000);
        Files.write(folder.resolve("input.txt"), text);
    }

    @ParameterizedTest
    @CoversFault({8, 50})
    @CsvSource({"INT,130", "TERM,143", "KILL,137"})
    void theSameCommandGoesOnWhereASignalStoppedIt(String signal, int exitCode) throws Exception {
        try (Program program = Program.start(folder, RUN)) {
            awaitOutput(program);
            program.signal(signal);
            assertThat(program.exitCode()).isEqualTo(exitCode);
            if (exitCode != 137) {
                assertThat(program.errLines()).last().asString().contains("run the same command again to resume");
            }
            await().atMost(PATIENCE).until(() -> program.children().isEmpty());
        }
        assertThat(folder.resolve("input.txt.jsonl")).doesNotExist();
        long written = Files.size(folder.resolve("input.txt.jsonl.incomplete"));

        try (Program again = Program.run(folder, RUN)) {
            assertThat(again.exitCode()).as(again.err()).isZero();
            assertThat(again.err()).contains("resuming job");
        }

        assertThat(written).isPositive();
        assertThat(folder.resolve("input.txt.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("input.txt", text));
        assertThat(folder.resolve("input.txt.jsonl.state")).doesNotExist();
    }

    @Test
    @CoversFault({1, 10})
    void workersKilledAtAnyMomentCostRepeatedChunksAndNothingElse() throws Exception {
        long seed = System.nanoTime();
        byte[] expected = ReferenceRun.ofTokens("input.txt", text);
        int kills;
        try (Program program = Program.start(folder, RUN)) {
            kills = kill(program, new Random(seed), expected.length);
            assertThat(program.exitCode())
                    .as("seed %d%n%s", seed, program.err())
                    .isZero();
        }

        assertThat(kills).as("seed %d", seed).isPositive();
        assertThat(folder.resolve("input.txt.jsonl")).as("seed %d", seed).hasBinaryContent(expected);
        assertThat(Program.run(folder, "verify", "input.txt.jsonl").exitCode()).isZero();
    }

    /** A worker each time that the output has come to one of four random lengths; returns how many were killed. */
    private int kill(Program program, Random random, int length) {
        long[] moments = random.longs(4, 1, length / 2).sorted().toArray();
        int kills = 0;
        for (long moment : moments) {
            awaitOutput(program, moment);
            List<ProcessHandle> workers = program.children();
            if (!workers.isEmpty()
                    && workers.get(random.nextInt(workers.size())).destroyForcibly()) {
                kills++;
            }
        }
        return kills;
    }

    @Test
    @CoversFault(27)
    void anInputThatChangedInBetweenIsRefused() throws Exception {
        try (Program program = Program.start(folder, RUN)) {
            awaitOutput(program);
            program.signal("KILL");
            program.exitCode();
            await().atMost(PATIENCE).until(() -> program.children().isEmpty());
        }
        Files.write(folder.resolve("input.txt"), Texts.lines(12, 4000));

        try (Program again = Program.run(folder, RUN)) {
            assertThat(again.exitCode()).isEqualTo(4);
            assertThat(again.errLines()).last().asString().contains("input.txt", "changed", "--force");
        }

        try (Program forced = Program.run(folder, "run", "input.txt", "--annotators=tokenize", "--force")) {
            assertThat(forced.exitCode()).as(forced.err()).isZero();
        }
        byte[] expected = ReferenceRun.ofTokens("input.txt", Files.readAllBytes(folder.resolve("input.txt")));
        assertThat(folder.resolve("input.txt.jsonl")).hasBinaryContent(expected);
    }

    @Test
    @CoversFault(27)
    void anInputThatChangesWhileItIsReadEndsTheRun() throws Exception {
        try (Program program = Program.start(folder, RUN)) {
            awaitOutput(program);
            Files.write(folder.resolve("input.txt"), Texts.lines(13, 3000));

            assertThat(program.exitCode()).as(program.err()).isEqualTo(4);
        }

        assertThat(folder.resolve("input.txt.jsonl")).doesNotExist();
    }

    /** Until something has been written and more is to come. */
    private void awaitOutput(Program program) {
        awaitOutput(program, 1);
        assertThat(program.isAlive()).isTrue();
    }

    private void awaitOutput(Program program, long length) {
        Path incomplete = folder.resolve("input.txt.jsonl.incomplete");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !program.isAlive() || Files.exists(incomplete) && Files.size(incomplete) >= length);
    }
}
