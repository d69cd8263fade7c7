package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.testkit.broker.BrokerCluster;
import io.github.corenlpextreme.testkit.broker.BrokerProcess;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three brokers that keep every record three times, and jobs during which some of them are not there. */
@Tag("gate")
class ThreeBrokersIT {

    private static final int LINES = 6000;
    private static final Duration DOWN = Duration.ofSeconds(20);
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final long PATIENCE_NANOS = Duration.ofMinutes(5).toNanos();

    @TempDir
    private static Path brokers;

    private static BrokerCluster cluster;

    @TempDir
    private Path folder;

    private Parts parts;
    private boolean done;

    @BeforeAll
    static void startBrokers() throws IOException {
        cluster = BrokerCluster.start(brokers, 3);
    }

    @AfterAll
    static void stopBrokers() throws IOException {
        cluster.close();
    }

    @Test
    @CoversFault(29)
    void oneThatIsKilledIsNotMissed() throws Exception {
        duringAJob("one", () -> {
            BrokerProcess leader = cluster.nodes().get(0);
            leader.kill();
            goOnFor(SETTLING);
            leader.start();
        });
    }

    @Test
    @CoversFault(31)
    void withoutTwoOfThemNothingMovesUntilTheyAreBack() throws Exception {
        duringAJob("two", () -> {
            List<BrokerProcess> two = cluster.nodes().subList(1, 3);
            two.forEach(BrokerProcess::kill);
            goOnFor(SETTLING);
            long written = Files.size(incomplete());
            goOnFor(DOWN.minus(SETTLING));
            assertThat(done).isFalse();
            assertThat(Files.size(incomplete())).isEqualTo(written);
            for (BrokerProcess node : two) {
                node.start();
            }
        });
    }

    @Test
    @CoversFault(30)
    void restartingOneAfterTheOtherIsNotNoticed() throws Exception {
        duringAJob("rolling", () -> {
            for (BrokerProcess node : cluster.nodes()) {
                node.stop();
                node.start();
                cluster.awaitAll();
            }
        });
    }

    private void duringAJob(String job, ChaosFault.Repair fault) throws Exception {
        byte[] text = Texts.lines(71, LINES);
        Files.write(folder.resolve("input.txt"), text);
        Parts.Kafka kafka = new Parts.Kafka(cluster.bootstrapServers(), cluster.wiredServers());
        try (Parts started = Parts.start(folder, job, kafka, "--chunk-size=900", "--lanes=4")) {
            parts = started;
            tendUntil(() -> Files.exists(incomplete()) && Files.size(incomplete()) > 0);
            fault.run();
            tendUntil(() -> done);
        }
        cluster.awaitAll();

        assertThat(folder.resolve("out.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("input.txt", text));
        assertThat(Program.run(folder, "verify", "out.jsonl").exitCode()).isZero();
    }

    private void goOnFor(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        tendUntil(() -> System.nanoTime() > end);
    }

    private void tendUntil(Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(parts.said()).isLessThan(end);
            done = done || parts.tend();
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private Path incomplete() {
        return folder.resolve("out.jsonl.incomplete");
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
