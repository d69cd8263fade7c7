package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The parts under an orchestrator: asked how they are, started in any order, and stopped by SIGTERM at any time. */
@ExtendWith(BrokerExtension.class)
class WatchedPartsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    private final TestBroker broker;
    private final String kafka;

    WatchedPartsIT(TestBroker broker) {
        this.broker = broker;
        this.kafka = "--bootstrap-servers=" + broker.bootstrapServers();
    }

    @BeforeEach
    void writeInput() throws Exception {
        Files.write(folder.resolve("input.txt"), Texts.lines(31, 700));
    }

    @Test
    void aWorkerIsReadyFromItsJobToItsEnd() throws Exception {
        Probe probe = Probe.onAFreePort();
        try (Program worker = worker("late", "--wait-for-job=5m", "--health-port=" + probe.port())) {
            until(() -> worker.err().contains("waiting for job late to be published on"));
            assertThat(probe.live()).isEqualTo(200);
            assertThat(probe.ready()).isEqualTo(503);

            publish("late");
            until(() -> probe.ready() == 200);
            until(() -> worker.err().contains("joined: working on 4 of 4 lanes"));
            assertThat(probe.live()).isEqualTo(200);
            assertThat(broker.members("late.workers")).isEqualTo(1);

            worker.signal("TERM");
            worker.signal("TERM");
            assertThat(worker.exitCode()).as(worker.err()).isEqualTo(TERMINATED);
            assertThat(worker.errLines()).last().asString().matches("corenlp-extreme: stopped; tasks done: \\d+");
        }
        assertThat(probe.live()).isEqualTo(Probe.NO_ANSWER);
        assertThat(broker.members("late.workers")).isZero();
    }

    @Test
    void aWorkerThatWaitsOrLoadsEndsAtOnce() throws Exception {
        try (Program waiting = worker("nobodys", "--wait-for-job=1h")) {
            until(() -> waiting.err().contains("waiting for job"));
            assertEndsWithin(Duration.ofSeconds(5), waiting);
        }
        publish("loaded", "tokenize,pos,lemma", 4); // loads for a while
        try (Program loading = worker("loaded")) {
            until(() -> loading.err().contains(" of job loaded;"));
            assertThat(loading.err()).doesNotContain("models loaded");
            assertEndsWithin(Duration.ofSeconds(5), loading);
        }
        assertThat(broker.members("loaded.workers")).isZero();
    }

    @Test
    void aJobThatDoesNotComeInTimeIsMissedInTheUsualWords() throws Exception {
        try (Program writer =
                Program.run(folder, "writer", "--job=never", kafka, "-o", "never.jsonl", "--wait-for-job=3s")) {
            assertThat(writer.exitCode()).isEqualTo(2);
            assertThat(writer.errLines()).hasSize(2);
            assertThat(writer.errLines()).last().asString().contains("never is not on this Kafka", "producer");
        }
    }

    @Test
    void aWriterThatIsToStayIsReadyWhenTheOutputIsComplete() throws Exception {
        Probe probe = Probe.onAFreePort();
        publish("stays");
        try (Program worker = worker("stays");
                Program writer = Program.start(
                        folder,
                        "writer",
                        "--job=stays",
                        kafka,
                        "-o=s.jsonl",
                        "--stay",
                        "--health-port=" + probe.port())) {
            until(() -> writer.err().contains("running until stopped"));
            assertThat(probe.ready()).isEqualTo(200);
            assertThat(folder.resolve("s.jsonl")).exists();
            assertThat(worker.isAlive()).isTrue();

            writer.signal("TERM");
            assertThat(writer.exitCode()).as(writer.err()).isEqualTo(TERMINATED);
        }
    }

    @Test
    @CoversFault(8)
    void aWriterGoesOnWhereItWasStopped() throws Exception {
        Probe probe = Probe.onAFreePort();
        String[] arguments = {
            "writer", "--job=halves", kafka, "-o=out.jsonl", "--wait-for-job=5m", "--health-port=" + probe.port()
        };
        // Fewer tasks than there are chunks: without the writer there are no spans to do.
        try (Program worker = worker("halves", "--wait-for-job=5m", "--max-tasks=12")) {
            stopHalfWay(arguments, probe);
            assertThat(worker.exitCode()).as(worker.err()).isEqualTo(75);
            assertThat(worker.errLines()).last().asString().contains("--max-tasks reached; tasks done: 12");
        }
        try (Program worker = worker("halves", "--quiet");
                Program writer = Program.run(folder, arguments)) {
            assertThat(writer.exitCode()).as(writer.err()).isZero();
            assertThat(writer.err()).contains("resuming job halves", "output: " + folder.resolve("out.jsonl"));
            worker.signal("TERM");
            assertThat(worker.exitCode()).isEqualTo(TERMINATED);
            assertThat(worker.err()).isEmpty();
        }
        assertThat(folder.resolve("out.jsonl"))
                .hasBinaryContent(ReferenceRun.ofTokens("input.txt", Files.readAllBytes(folder.resolve("input.txt"))));
    }

    private void stopHalfWay(String[] writerArguments, Probe probe) throws Exception {
        try (Program writer = Program.start(folder, writerArguments)) {
            until(() -> writer.err().contains("waiting for job"));
            assertThat(probe.ready()).isEqualTo(503);
            // In one lane, so that the first chunk is among the worker's tasks whichever lane it hears of first.
            publish("halves", "tokenize", 1);
            until(() -> Files.exists(incomplete()) && Files.size(incomplete()) > 0);
            assertThat(probe.ready()).isEqualTo(200);
            writer.signal("TERM");
            writer.signal("TERM");
            assertThat(writer.exitCode()).as(writer.err()).isEqualTo(TERMINATED);
            assertThat(writer.errLines()).last().asString().contains("start the writer again to resume");
        }
    }

    @Test
    @CoversFault({8, 24})
    void aProducerGoesOnWhereItWasStopped() throws Exception {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("sparse.txt").toFile(), "rw")) {
            sparse.setLength(1_000_000L * 50);
        }
        String[] arguments = ("producer sparse.txt --force-text --job=many " + kafka
                        + " --input-root=. --chunk-size=50 --lanes=4")
                .split(" ");
        long before;
        try (Program producer = Program.start(folder, arguments)) {
            until(() -> broker.topics().contains("many.chunks") && broker.records("many.chunks", 4) > 0);
            producer.signal("TERM");
            assertThat(producer.exitCode()).as(producer.err()).isEqualTo(TERMINATED);
            assertThat(producer.errLines()).last().asString().contains("start the producer again to resume");
            assertThat(producer.out()).isEmpty();
            before = broker.records("many.chunks", 4);
        }
        try (Program again = Program.run(folder, arguments)) {
            assertThat(again.exitCode()).as(again.err()).isZero();
            long all = 1_000_000 + 2 * 4;
            assertThat(before).isBetween(1L, all - 1);
            assertThat(again.err()).contains("job many: " + (all - before) + " messages published");
            assertThat(broker.records("many.chunks", 4)).isEqualTo(all);
        }
    }

    @Test
    void withoutATerminalNoPartLoadsTheTerminalLibrary() throws Exception {
        publish("plain");
        List<String> logged = List.of("-Xmx512m", "-Xlog:class+load:file=classes-%p.log");
        try (Program worker = Program.start(folder, logged, arguments("plain"));
                Program writer = Program.start(folder, logged, "writer", "--job=plain", kafka, "-o=plain.jsonl");
                Program producer = Program.start(folder, logged, producer("plain", "tokenize", 4))) {
            assertThat(writer.exitCode()).as(writer.err()).isZero();
            assertThat(producer.exitCode()).as(producer.err()).isZero();
            worker.signal("TERM");
            assertThat(worker.exitCode()).isEqualTo(TERMINATED);
        }
        List<Path> logs;
        try (Stream<Path> found = Files.list(folder)) {
            logs = found.filter(path -> path.getFileName().toString().startsWith("classes-"))
                    .toList();
        }
        assertThat(logs).hasSize(3);
        for (Path log : logs) {
            assertThat(Files.readString(log)).contains("cli.Main").doesNotContain("org.jline", "jansi", "me.tongfei");
        }
    }

    private void assertEndsWithin(Duration time, Program program) throws Exception {
        long begun = System.nanoTime();
        program.signal("TERM");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(TERMINATED);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(time);
    }

    private void publish(String job) throws Exception {
        publish(job, "tokenize", 4);
    }

    private void publish(String job, String annotators, int lanes) throws Exception {
        try (Program producer = Program.run(folder, producer(job, annotators, lanes))) {
            assertThat(producer.exitCode()).as(producer.err()).isZero();
        }
    }

    private String[] producer(String job, String annotators, int lanes) {
        String options = " --chunk-size=2000 --annotators=" + annotators + " --lanes=" + lanes;
        return ("producer input.txt --job=" + job + " " + kafka + options).split(" ");
    }

    private Program worker(String job, String... more) throws Exception {
        return Program.start(folder, arguments(job, more));
    }

    private String[] arguments(String job, String... more) {
        List<String> words = new ArrayList<>(List.of("worker", "--job=" + job, kafka, "--input-root=.", "--threads=1"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private Path incomplete() {
        return folder.resolve("out.jsonl.incomplete");
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(condition);
    }
}
