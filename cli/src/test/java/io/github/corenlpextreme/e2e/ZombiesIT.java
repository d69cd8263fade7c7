package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.e2e.Failpoints.Then;
import io.github.corenlpextreme.e2e.Failpoints.Trap;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker that stands still until all its lanes are another's, and then goes on as if nothing had happened. */
@Tag("gate")
@ExtendWith(BrokerExtension.class)
class ZombiesIT {

    private static final List<String> FLAGS = List.of("-Xmx512m");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    private final String kafka;

    ZombiesIT(TestBroker broker) {
        this.kafka = "--bootstrap-servers=" + broker.bootstrapServers();
    }

    @CoversFault({6, 46, 51})
    @ParameterizedTest
    @CsvSource({
        "WORKER_MID_ANNOTATE,  150",
        "WORKER_AFTER_SEND,    60",
        "WORKER_BEFORE_COMMIT, 2",
        "WORKER_IN_COMMIT,     2",
        "WORKER_AFTER_COMMIT,  2"
    })
    void whatAZombieDoesLateIsDropped(FailpointSite place, int pass) throws Exception {
        byte[] text = Texts.lines(61, 600);
        Files.write(folder.resolve("input.txt"), text);
        String job = "--job=zombie-" + place;
        assertThat(producer(job).exitCode()).isZero();
        Failpoints failpoints = Failpoints.lay(folder, List.of(new Trap(place, pass, Then.STOP)));

        try (Program writer = Program.start(folder, "writer", job, kafka, "-o=out.jsonl");
                Program zombie = worker(job, "zombie", failpoints.environment())) {
            until(() -> failpoints.reached(place) || !zombie.isAlive());
            try (Program other = worker(job, "other", Map.of())) {
                until(() -> other.err().contains("working on 4 of 4 lanes"));
                zombie.signal("CONT");
                assertThat(writer.exitCode()).as(writer.err()).isZero();
                assertThat(zombie.isAlive()).as(zombie.err()).isTrue();
                zombie.signal("TERM");
                other.signal("TERM");
                assertThat(zombie.exitCode()).as(zombie.err()).isEqualTo(TERMINATED);
            }
        }

        assertThat(failpoints.reached(place)).as("%s was reached", place).isTrue();
        assertThat(folder.resolve("out.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("input.txt", text));
        assertThat(Program.run(folder, "verify", "out.jsonl").exitCode()).isZero();
    }

    private Program producer(String job) throws Exception {
        return Program.run(
                folder, "producer", "input.txt", job, kafka, "--annotators=tokenize", "--chunk-size=800", "--lanes=4");
    }

    private Program worker(String job, String identity, Map<String, String> failpoints) throws Exception {
        Path settings = Files.writeString(
                folder.resolve("kafka.properties"), "session.timeout.ms=3000\nheartbeat.interval.ms=500\n");
        Map<String, String> environment = new HashMap<>(failpoints);
        environment.put("WORKER_ID", identity);
        return Program.start(
                folder,
                FLAGS,
                environment,
                "worker",
                job,
                kafka,
                "--kafka-config=" + settings,
                "--input-root=.",
                "--threads=1");
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(condition);
    }
}
