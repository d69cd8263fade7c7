package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.producer.kafka.JobTopicAdmin;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that {@code autoscale} wants of a real job's workers, and what it does with them. */
@ExtendWith(BrokerExtension.class)
class AutoscaleIT {

    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    private final TestBroker broker;
    private final String kafka;

    AutoscaleIT(TestBroker broker) {
        this.broker = broker;
        this.kafka = "--bootstrap-servers=" + broker.bootstrapServers();
    }

    @BeforeEach
    void writeInput() throws Exception {
        Files.write(folder.resolve("input.txt"), Texts.lines(31, 60));
    }

    @Test
    void wantsTheMostAtFirstAndNobodyWhenAllWorkIsDone() throws Exception {
        publish("whole");

        try (Program autoscale = autoscale("whole", "--max=2", "--cooldown=1s")) {
            eventually(() -> assertThat(numbers(autoscale)).containsExactly(2));
            assertThat(autoscale.err()).containsPattern("\\d+ tasks are waiting in 3 lanes: 2 workers wanted, was 0");
            try (Program writer = writer("whole")) {
                workToTheEnd("whole", writer, autoscale);
            }
            assertThat(numbers(autoscale)).startsWith(2).endsWith(0).allMatch(number -> number <= 2);
            assertThat(autoscale.err()).contains("all work is done: 0 workers wanted");
        }
    }

    @Test
    void wantsNobodyWhileSpansMayComeAndSomebodyWhenTheyDo() throws Exception {
        publish("spans");

        try (Program autoscale = autoscale("spans", "--max=1", "--cooldown=1s");
                Program worker = worker("spans")) {
            eventually(() -> assertThat(numbers(autoscale)).containsExactly(1, 0));
            assertThat(autoscale.err()).contains("no tasks are waiting: 0 workers wanted, was 1");
            assertThat(autoscale.isAlive()).isTrue();
            worker.signal("TERM");
            assertThat(worker.exitCode()).isEqualTo(TERMINATED);
            try (Program writer = writer("spans")) {
                eventually(() -> assertThat(numbers(autoscale)).containsExactly(1, 0, 1));
                workToTheEnd("spans", writer, autoscale);
            }
            assertThat(numbers(autoscale)).containsExactly(1, 0, 1, 0);
        }
    }

    @Test
    void waitsForTheJobAndLeavesTheWorkersAsTheyAreWhenItIsStopped() throws Exception {
        try (Program autoscale = autoscale("later", "--min=1", "--max=3")) {
            eventually(() -> assertThat(autoscale.errLines())
                    .singleElement()
                    .asString()
                    .startsWith("corenlp-extreme: waiting for job later to be published on "));
            publish("later");
            eventually(() -> assertThat(numbers(autoscale)).endsWith(3));
            List<Integer> before = numbers(autoscale);

            autoscale.signal("TERM");

            assertThat(autoscale.exitCode()).isEqualTo(TERMINATED);
            assertThat(numbers(autoscale)).isEqualTo(before);
            assertThat(autoscale.errLines()).last().asString().contains("the workers keep running");
        }
    }

    @Test
    void aCommandThatFailsIsRunAgainAtTheNextLook() throws Exception {
        publish("command");
        Path script = folder.resolve("scale.sh");
        Files.writeString(script, "echo \"$*\" >> scaled\nif mkdir failed-once; then exit 9; fi\n");

        try (Program autoscale = autoscale(
                "command", "--max=2", "--", "sh", script.toString(), "up", "--scale", "worker={}", "worker")) {
            eventually(() -> assertThat(folder.resolve("scaled"))
                    .hasContent("up --scale worker=2 worker\nup --scale worker=2 worker"));
            eventually(() -> assertThat(autoscale.errLines())
                    .filteredOn(line -> line.endsWith("ended with exit code 9; it will be run again at the next check"))
                    .hasSize(1));
            assertThat(autoscale.out()).isEmpty();
        }
    }

    @Test
    void quietSaysNothingButNumbers() throws Exception {
        publish("quiet");

        try (Program autoscale = autoscale("quiet", "--quiet", "--max=2")) {
            eventually(() -> assertThat(numbers(autoscale)).containsExactly(2));

            assertThat(autoscale.err()).isEmpty();
        }
    }

    @Test
    void saysWhenTheJobIsGone() throws Exception {
        publish("gone");

        try (Program autoscale = autoscale("gone", "--max=2")) {
            eventually(() -> assertThat(numbers(autoscale)).containsExactly(2));
            new JobTopicAdmin(new ClientSettings(broker.bootstrapServers(), Map.of()))
                    .remove(TopicLayout.ofInputs(new JobId("gone")));

            assertThat(autoscale.exitCode()).isEqualTo(FAILED);
            assertThat(autoscale.errLines()).last().asString().contains("topic gone.", "does not exist");
            assertThat(numbers(autoscale)).containsExactly(2);
        }
    }

    @Test
    void refusesACommandInWhichTheNumberHasNoPlace() throws Exception {
        try (Program autoscale = autoscale("none", "--", "docker", "compose", "up")) {
            assertThat(autoscale.exitCode()).isEqualTo(USAGE);
            assertThat(autoscale.errLines())
                    .containsExactly(
                            "corenlp-extreme: the command 'docker compose up' has no {} in place of the number of"
                                    + " workers");
        }
    }

    private void publish(String job) throws Exception {
        Program producer = Program.run(
                folder,
                "producer",
                "input.txt",
                kafka,
                "--job=" + job,
                "--annotators=tokenize",
                "--chunk-size=1000",
                "--lanes=3");
        assertThat(producer.exitCode()).as(producer.err()).isZero();
    }

    private Program autoscale(String job, String... more) throws Exception {
        List<String> words =
                new ArrayList<>(List.of("autoscale", "--job=" + job, kafka, "--interval=1s", "--tasks-per-worker=1"));
        words.addAll(List.of(more));
        return Program.start(folder, words.toArray(String[]::new));
    }

    /** With a worker that no user stops, whatever number is wanted. */
    private void workToTheEnd(String job, Program writer, Program autoscale) throws Exception {
        try (Program worker = worker(job)) {
            assertThat(writer.exitCode()).as(writer.err()).isZero();
            assertThat(autoscale.exitCode()).as(autoscale.err()).isZero();
            assertThat(worker.isAlive()).as(worker.err()).isTrue();
        }
    }

    private Program writer(String job) throws Exception {
        return Program.start(folder, "writer", "--job=" + job, kafka, "-o", job + ".jsonl");
    }

    private Program worker(String job) throws Exception {
        return Program.start(folder, "worker", "--job=" + job, kafka, "--input-root=.", "--threads=2", "--max-tasks=0");
    }

    private static List<Integer> numbers(Program autoscale) throws Exception {
        return autoscale.out().lines().map(Integer::valueOf).toList();
    }

    private static void eventually(ThrowingRunnable holds) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(holds);
    }
}
