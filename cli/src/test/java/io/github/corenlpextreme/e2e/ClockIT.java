package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The clock of the writer jumps while it is at work, by libfaketime. Not that of a worker or a broker: below
 * libfaketime a worker did not get to its first line within a minute and a half.
 */
@Tag("gate")
@ExtendWith(BrokerExtension.class)
@Timeout(300)
class ClockIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration JUMP = Duration.ofHours(1); // no jump here is shorter

    @TempDir
    private Path folder;

    private final String kafka;

    ClockIT(TestBroker broker) {
        this.kafka = "--bootstrap-servers=" + broker.bootstrapServers();
    }

    @ParameterizedTest
    @CoversFault(35)
    @CsvSource({"+30d, later", "-2h, earlier"})
    void aJumpOfTheClockChangesNothing(String jump, String job) throws Exception {
        Optional<Path> library = library();
        assumeThat(library).as("libfaketime is not installed").isPresent();
        byte[] text = Texts.lines(81, 1500);
        Files.write(folder.resolve("input.txt"), text);
        Path clock = folder.resolve("clock");
        set(clock, "+0");
        Map<String, String> faked = faked(library.get(), clock);
        publish(job);

        Probe probe = Probe.onAFreePort();
        String health = "--health-port=" + probe.port();
        try (Program writer = start(faked, "writer", "--job=" + job, kafka, "-o=out.jsonl", health)) {
            // A worker that ends early leaves the writer in the middle of its work for as long as the jump takes.
            try (Program first = worker(job, "--max-tasks=2")) {
                assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCodes.REPLACE_WORKER);
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(writer.err()).contains("annotating"));
            set(clock, jump);
            await().atMost(PATIENCE).until(() -> isFarFromNow(probe.clock()));

            try (Program second = worker(job)) {
                assertThat(writer.exitCode()).as(writer.err() + second.err()).isZero();
                assertThat(second.isAlive()).as(second.err()).isTrue();
            }
        }
        assertThat(folder.resolve("out.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("input.txt", text));
        assertThat(isFarFromNow(finished())).as("the clock did jump").isTrue();
    }

    private void publish(String job) throws Exception {
        String options = " --annotators=tokenize --chunk-size=2000 --lanes=1";
        String[] words = ("producer input.txt --job=" + job + " " + kafka + options).split(" ");
        assertThat(Program.run(folder, words).exitCode()).isZero();
    }

    private static boolean isFarFromNow(Instant time) {
        return Duration.between(Instant.now(), time).abs().compareTo(JUMP) > 0;
    }

    private static Map<String, String> faked(Path library, Path clock) {
        // The monotonic clock does not jump on any machine, so it is left alone here too.
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                clock.toString(),
                "FAKETIME_CACHE_DURATION",
                "1", // second, after which it reads the file again
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
    }

    private Program worker(String job, String... more) throws IOException {
        Stream<String> words = Stream.of("worker", "--job=" + job, kafka, "--input-root=.", "--threads=1");
        return start(Map.of(), Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    private Program start(Map<String, String> environment, String... words) throws IOException {
        return Program.start(folder, List.of("-Xmx512m"), environment, words);
    }

    private Instant finished() throws IOException {
        Matcher time = Pattern.compile("\"finished\" *: *\"([^\"]+)\"")
                .matcher(Files.readString(folder.resolve("out.jsonl.manifest.json")));
        assertThat(time.find()).isTrue();
        return Instant.parse(time.group(1));
    }

    private static void set(Path clock, String time) throws IOException {
        Path next = clock.resolveSibling("clock.next");
        Files.writeString(next, time + "\n");
        Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Optional<Path> library() throws IOException {
        try (Stream<Path> found = Files.find(
                Path.of("/usr/lib"), 3, (path, attributes) -> path.endsWith(Path.of("faketime", "libfaketime.so.1")))) {
            return found.findFirst();
        }
    }
}
