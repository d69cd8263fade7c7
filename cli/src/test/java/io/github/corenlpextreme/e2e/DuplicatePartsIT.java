package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a job of which there should be one, started twice; and more workers than it has lanes. */
@ExtendWith(BrokerExtension.class)
@Timeout(240)
class DuplicatePartsIT {

    private static final List<String> SMALL = List.of("-Xmx512m");

    @TempDir
    private Path folder;

    private final TestBroker broker;
    private final String kafka;

    DuplicatePartsIT(TestBroker broker) {
        this.broker = broker;
        this.kafka = "--bootstrap-servers=" + broker.bootstrapServers();
    }

    @Test
    @CoversFault(18)
    void aSecondWriterOfAnOutputIsRefusedAlsoWhileTheFirstIsFrozen() throws Exception {
        HostileJob job = new HostileJob(broker, "frozen");
        Files.writeString(folder.resolve("a.txt"), "A line.\n");
        job.publish(TopicKind.MANIFEST, job.manifest(new InputRoot(folder).describe("a.txt")));
        String[] words = {"writer", "--job=frozen", kafka, "--quiet", "-o=" + folder.resolve("out.jsonl")};
        // The output itself is guarded too, and not only what is known of it.
        String[] elsewhere = Stream.concat(Stream.of(words), Stream.of("--state-dir=" + folder.resolve("other")))
                .toArray(String[]::new);

        try (Program first = Program.start(folder, words)) {
            until(() -> Files.exists(folder.resolve("out.jsonl.ledger.jsonl.incomplete")));
            first.signal("STOP");
            CommandResult second = CommandResult.inThisJvm(words);
            CommandResult third = CommandResult.inThisJvm(elsewhere);
            first.signal("CONT");

            assertThat(second.exitCode()).as(second.err()).isEqualTo(1);
            assertThat(second.err()).hasLineCount(1).contains("another process is working on this job");
            assertThat(third.exitCode()).as(third.err()).isEqualTo(1);
            assertThat(third.err()).hasLineCount(1).contains("is being written by another process");
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    @CoversFault(18)
    void twoWritersInTwoPlacesEachWriteTheWholeOutput() throws Exception {
        byte[] text = Texts.lines(61, 300);
        publish("places", text, 3);

        try (Program worker = worker("places", "one");
                Program here = writer("places", "here.jsonl", "--keep-topics");
                Program there = writer("places", "there.jsonl", "--keep-topics")) {
            assertThat(here.exitCode()).as(here.err()).isZero();
            assertThat(there.exitCode()).as(there.err() + worker.err()).isZero();
        }
        byte[] expected = ReferenceRun.ofTokens("places.txt", text);
        assertThat(folder.resolve("here.jsonl")).hasBinaryContent(expected);
        assertThat(folder.resolve("there.jsonl")).hasBinaryContent(expected);
    }

    @Test
    @CoversFault(11)
    void ofTwoWorkersWithOneNameTheOlderGivesWay() throws Exception {
        byte[] text = Texts.lines(62, 400);
        publish("names", text, 3);

        try (Program older = worker("names", "twin")) {
            until(() -> older.err().contains("joined: working on"));
            try (Program newer = worker("names", "twin");
                    Program writer = writer("names", "names.jsonl")) {
                assertThat(older.exitCode()).as(older.err()).isEqualTo(1);
                assertThat(older.errLines())
                        .last()
                        .asString()
                        .contains("another worker with this worker's name", "WORKER_ID");
                assertThat(writer.exitCode()).as(writer.err() + newer.err()).isZero();
                assertThat(newer.isAlive()).isTrue();
            }
        }
        assertThat(folder.resolve("names.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("names.txt", text));
    }

    @Test
    @CoversFault(12)
    void aWorkerThatGetsNoLaneSaysThatItWaits() throws Exception {
        byte[] text = Texts.lines(63, 200);
        publish("lanes", text, 1);

        try (Program one = worker("lanes", "one");
                Program two = worker("lanes", "two")) {
            until(() -> one.err().contains("working on 0 of 1 lanes; waiting for one")
                    || two.err().contains("working on 0 of 1 lanes; waiting for one"));
            try (Program writer = writer("lanes", "lanes.jsonl")) {
                assertThat(writer.exitCode()).as(writer.err()).isZero();
            }
            assertThat(one.isAlive()).as(one.err()).isTrue();
            assertThat(two.isAlive()).as(two.err()).isTrue();
        }
        assertThat(folder.resolve("lanes.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("lanes.txt", text));
    }

    @Test
    @CoversFault({45, 49})
    void workersThatBeginAnewAreAnnouncedAndTheirDoublesAreDropped() throws Exception {
        byte[] text = Texts.lines(65, 300);
        publish("anew", text, 2);
        try (Program before = worker("anew", "one")) {
            until(() -> broker.records("anew.results", 2) > 100);
            before.signal("TERM");
            before.exitCode();
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.deleteConsumerGroups(List.of("anew.workers")).all().get();
        }

        Program producer = Program.run(
                folder,
                "producer",
                "anew.txt",
                "--job=anew",
                kafka,
                "--annotators=tokenize",
                "--chunk-size=2000",
                "--lanes=2");
        assertThat(producer.err()).contains("Kafka has lost the workers' offsets: they start over");
        try (Program again = worker("anew", "one");
                Program writer = writer("anew", "anew.jsonl")) {
            assertThat(writer.exitCode()).as(writer.err() + again.err()).isZero();
        }
        assertThat(folder.resolve("anew.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("anew.txt", text));
    }

    /** The one that stood still while the other published finds messages that are not its own. */
    @Test
    @CoversFault(25)
    void ofTwoProducersTheOneThatWasOvertakenIsRefusedAndTheJobComesToItsEnd() throws Exception {
        byte[] text = Texts.lines(64, 20_000);
        Files.write(folder.resolve("twice.txt"), text);
        String[] words = {"producer", "twice.txt", "--job=twice", kafka, "--chunk-size=10", "--lanes=2"};

        try (Program overtaken = Program.start(folder, SMALL, words)) {
            until(() -> broker.records("twice.chunks", 2) > 0);
            overtaken.signal("STOP");
            long before = broker.records("twice.chunks", 2);
            try (Program other = Program.start(folder, SMALL, words)) {
                until(() -> broker.records("twice.chunks", 2) > before + 1000);
                overtaken.signal("CONT");

                assertThat(overtaken.exitCode()).as(overtaken.err()).isEqualTo(1);
                assertThat(overtaken.err()).contains("another producer is publishing job twice");
                assertThat(other.exitCode()).as(other.err()).isIn(0, 1);
            }
        }
        Program again = Program.run(folder, words);
        assertThat(again.exitCode()).as(again.err()).isZero();
    }

    private void publish(String job, byte[] text, int lanes) throws Exception {
        Files.write(folder.resolve(job + ".txt"), text);
        Program producer = Program.run(
                folder,
                "producer",
                job + ".txt",
                "--job=" + job,
                kafka,
                "--annotators=tokenize",
                "--chunk-size=2000",
                "--lanes=" + lanes);
        assertThat(producer.exitCode()).as(producer.err()).isZero();
    }

    private Program worker(String job, String name) throws IOException {
        return Program.start(
                folder,
                SMALL,
                Map.of("WORKER_ID", name),
                "worker",
                "--job=" + job,
                kafka,
                "--input-root=.",
                "--threads=1");
    }

    private Program writer(String job, String output, String... more) throws IOException {
        return Program.start(
                folder,
                Stream.concat(Stream.of("writer", "--job=" + job, kafka, "-o=" + output), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}
