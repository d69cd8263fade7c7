package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.worker.crash.CommitMetadataCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Producer, workers and writer each by hand against a Kafka that is not the run's own. */
@ExtendWith(BrokerExtension.class)
class PartsIT {

    private static final int REPLACE = 75;

    @TempDir
    private Path folder;

    @Test
    void theThreePartsTogetherMakeTheSameOutputAsOneRun(TestBroker broker) throws Exception {
        byte[] text = Texts.lines(21, 60);
        Files.write(folder.resolve("input.txt"), text);
        String kafka = "--bootstrap-servers=" + broker.bootstrapServers();

        Program producer = Program.run(
                folder, "producer", "input.txt", kafka, "--annotators=tokenize", "--chunk-size=1500", "--lanes=3");
        assertThat(producer.exitCode()).as(producer.err()).isZero();
        String job = "--job=" + producer.out().strip();
        Program again = Program.run(
                folder, "producer", "input.txt", kafka, "--annotators=tokenize", "--chunk-size=1500", "--lanes=3");
        assertThat(again.err()).contains("all were there already");

        try (Program writer = Program.start(folder, "writer", job, kafka, "-o", "out.jsonl")) {
            assertThat(worker(job, kafka, "--max-tasks=3").exitCode()).isEqualTo(REPLACE);
            assertThat(broker.committed(producer.out().strip() + ".workers")).allSatisfy(PartsIT::leavesNoSuspicion);
            assertThat(worker(job, kafka, "--max-tasks=2").exitCode()).isEqualTo(REPLACE);
            try (Program last = Program.start(folder, workerArguments(job, kafka, "--max-tasks=0"))) {
                assertThat(writer.exitCode()).as(writer.err()).isZero();
                last.signal("TERM");
                assertThat(last.exitCode()).as(last.err()).isEqualTo(143);
            }
        }

        assertThat(folder.resolve("out.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("input.txt", text));
        assertThat(Program.run(folder, "verify", "out.jsonl").exitCode()).isZero();
    }

    /** A successor goes line by line through what may have been begun when a process died. */
    private static void leavesNoSuspicion(TopicPartition lane, OffsetAndMetadata left) {
        assertThat(CommitMetadataCodec.read(left.metadata()).begun())
                .as("lane %s", lane)
                .isLessThanOrEqualTo(left.offset());
    }

    @Test
    void aRunOnTheUsersKafkaRemovesItsTopicsWhenItIsComplete(TestBroker broker) throws Exception {
        byte[] text = Texts.lines(22, 30);
        Files.write(folder.resolve("other.txt"), text);

        try (Program program = Program.run(
                folder,
                "run",
                "other.txt",
                "--job=mine",
                "--annotators=tokenize",
                "--bootstrap-servers=" + broker.bootstrapServers())) {
            assertThat(program.exitCode()).as(program.err()).isZero();
        }

        assertThat(folder.resolve("other.txt.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("other.txt", text));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(broker.topics()).noneMatch(topic -> topic.startsWith("mine.")));
    }

    @Test
    @CoversFault(27)
    void withForceTheUsersKafkaStartsTheJobAnew(TestBroker broker) throws Exception {
        String[] run = {
            "run",
            "f.txt",
            "--job=again",
            "--annotators=tokenize",
            "--bootstrap-servers=" + broker.bootstrapServers(),
            "--keep-topics"
        };
        Files.write(folder.resolve("f.txt"), Texts.lines(23, 40));
        assertThat(Program.run(folder, run).exitCode()).isZero();
        byte[] other = Texts.lines(24, 35);
        Files.write(folder.resolve("f.txt"), other);

        Program changed = Program.run(folder, run);
        Program forced = Program.run(
                folder, Stream.concat(Stream.of(run), Stream.of("--force")).toArray(String[]::new));

        assertThat(changed.exitCode()).as(changed.err()).isEqualTo(4);
        assertThat(forced.exitCode()).as(forced.err()).isZero();
        assertThat(folder.resolve("f.txt.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("f.txt", other));
    }

    @Test
    void aWorkerWithoutItsJobSaysSo(TestBroker broker) throws Exception {
        Program worker = worker("--job=nobody", "--bootstrap-servers=" + broker.bootstrapServers(), "--max-tasks=1");

        assertThat(worker.exitCode()).isEqualTo(2);
        assertThat(worker.errLines()).singleElement().asString().contains("nobody", "producer");
    }

    private Program worker(String job, String kafka, String maxTasks) throws Exception {
        return Program.run(folder, workerArguments(job, kafka, maxTasks));
    }

    private static String[] workerArguments(String job, String kafka, String maxTasks) {
        return List.of("worker", job, kafka, "--input-root=.", "--threads=2", maxTasks)
                .toArray(String[]::new);
    }
}
