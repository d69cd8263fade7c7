package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run whose output is many times what Kafka frees at once, and how much of it lies on Kafka's disk. */
@Tag("gate")
@Timeout(240)
class ResultsBehindIT {

    private static final String[] RUN = {
        "run", "input.txt", "--annotators=tokenize", "--lanes=1", "--workers=1", "--threads=1"
    };
    private static final Pattern DISK = Pattern.compile("disk: output ([0-9.]+) MiB, Kafka at most ([0-9.]+) MiB");
    private static final long MIB = 1 << 20;

    @TempDir
    private Path folder;

    /** What is deleted is gone for the process that comes after a sudden death: it must not be needed any more. */
    @Test
    @CoversFault({16, 50})
    void kafkaHoldsAPartOfTheResultsAlsoOfARunThatWasKilled() throws Exception {
        Files.write(folder.resolve("input.txt"), Texts.lines(71, 200_000));
        Program kept = Program.run(folder, words("-o=kept.jsonl", "--keep-topics"));
        assertThat(kept.exitCode()).as(kept.err()).isZero();
        double size = Files.size(folder.resolve("kept.jsonl"));
        double logOfByte = segments("kept.jsonl.state") / size;

        Path incomplete = folder.resolve("out.jsonl.incomplete");
        try (Program program = Program.start(folder, words("-o=out.jsonl"))) {
            await().atMost(Duration.ofMinutes(2))
                    .ignoreExceptions() // of files that go while they are counted
                    .until(() -> !program.isAlive()
                            || Files.size(incomplete) > 60 * MIB
                                    && segments("out.jsonl.state") < logOfByte * Files.size(incomplete) * 2 / 3);
            program.signal("KILL");
            assertThat(program.exitCode()).as(program.err()).isEqualTo(137);
            await().atMost(Duration.ofMinutes(1)).until(() -> program.children().isEmpty());
        }
        Program again = Program.run(folder, words("-o=out.jsonl"));

        assertThat(again.exitCode()).as(again.err()).isZero();
        Matcher disk = DISK.matcher(again.err());
        assertThat(disk.find()).as(again.err()).isTrue();
        assertThat(Double.parseDouble(disk.group(1)) * MIB).isBetween(size - MIB, size + MIB);
        assertThat(Double.parseDouble(disk.group(2)) * MIB)
                .as(again.err())
                .isBetween(size / 1000, logOfByte * size * 2 / 3);
        assertThat(Files.mismatch(folder.resolve("out.jsonl"), folder.resolve("kept.jsonl")))
                .isEqualTo(-1);
        assertThat(Program.run(folder, "verify", "out.jsonl").exitCode()).isZero();
    }

    private long segments(String state) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(state).resolve("kafka"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static String[] words(String... more) {
        return Stream.concat(Stream.of(RUN), Stream.of(more)).toArray(String[]::new);
    }
}
