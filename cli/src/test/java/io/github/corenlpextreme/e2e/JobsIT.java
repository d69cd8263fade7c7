package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.corenlpextreme.e2e.Failpoints.Then;
import io.github.corenlpextreme.e2e.Failpoints.Trap;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.producer.kafka.JobTopicAdmin;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.topics.ManifestTopic;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that are listed, shown and removed, by real processes. */
@ExtendWith(BrokerExtension.class)
@Timeout(240)
class JobsIT {

    private static final List<String> SMALL = List.of("-Xmx512m");
    private static final int KILLED = 137;

    @TempDir
    private Path folder;

    private final TestBroker broker;
    private final String kafka;

    JobsIT(TestBroker broker) {
        this.broker = broker;
        this.kafka = "--bootstrap-servers=" + broker.bootstrapServers();
    }

    @Test
    void aJobIsFollowedFromItsPublicationToItsRemoval() throws Exception {
        publish("followed");
        assertThat(line("followed")).contains("annotating", "0 %", "followed.txt, ", "its inputs");

        Path quick = Files.writeString(
                folder.resolve("quick.properties"), "session.timeout.ms=3000\nheartbeat.interval.ms=500\n");
        try (Program worker = Program.start(
                folder, SMALL, "worker", "--job=followed", kafka, "--input-root=.", "--kafka-config=" + quick)) {
            until(() -> worker.err().contains("joined: working on"));
            CommandResult refused = CommandResult.ofProcess(folder, "jobs", "clean", "followed", kafka, "--yes");
            assertThat(refused.exitCode()).as(refused.err()).isEqualTo(1);
            assertThat(refused.err()).contains("job followed has 1 worker: stop them first");
            assertThat(json("followed").get("workers").asInt()).isEqualTo(1);

            Program writer = Program.run(folder, "writer", "--job=followed", kafka, "-o=out.jsonl", "--keep-topics");
            assertThat(writer.exitCode()).as(writer.err() + worker.err()).isZero();
        }
        assertThat(line("followed")).contains("written", "100 %");
        JsonNode shown = json("followed");
        assertThat(shown.get("percent").asInt()).isEqualTo(100);
        assertThat(shown.at("/topicBytes/followed.results").asLong()).isPositive();
        assertThat(shown.at("/laneFigures/1/results/done").asLong())
                .isPositive()
                .isEqualTo(shown.at("/laneFigures/1/results/all").asLong());

        until(() -> broker.members("followed.workers") == 0);
        assertCleaned("followed");
        assertThat(folder.resolve("out.jsonl")).exists();
    }

    @Test
    void aRemovalThatIsKilledCanBeDoneAgain() throws Exception {
        publish("killed");
        Failpoints failpoints = Failpoints.lay(folder, List.of(new Trap(FailpointSite.TOPIC_REMOVED, 2, Then.HALT)));
        try (Program program =
                Program.start(folder, SMALL, failpoints.environment(), "jobs", "clean", "killed", kafka, "--yes")) {
            assertThat(program.exitCode()).as(program.err()).isEqualTo(KILLED);
        }
        assertThat(failpoints.reached(FailpointSite.TOPIC_REMOVED)).isTrue();
        assertThat(line("killed")).contains("half removed");

        assertCleaned("killed");
    }

    @Test
    void aJobThatAnotherReplaysStaysUntilThatIsRemoved() throws Exception {
        publish("book");
        replay(broker, "book", "again");
        assertThat(line("again")).contains("replays book");

        CommandResult refused = CommandResult.ofProcess(folder, "jobs", "clean", "book", kafka, "--yes");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("job book is replayed by again: clean that first");

        assertCleaned("again");
        assertThat(broker.topics()).contains("book.manifest", "book.chunks", "book.results");
        assertCleaned("book");
    }

    @Test
    void anUnknownJobIsAnsweredWithTheNearest() throws Exception {
        publish("harbour");

        CommandResult show = CommandResult.ofProcess(folder, "jobs", "show", "harbor", kafka);
        CommandResult clean = CommandResult.ofProcess(folder, "jobs", "clean", "harbor", kafka, "--yes");

        assertThat(List.of(show.exitCode(), clean.exitCode())).containsOnly(2);
        assertThat(List.of(show.err(), clean.err()))
                .allSatisfy(err -> assertThat(err).contains("no job 'harbor' here; did you mean harbour?"));
    }

    /** Topics of other programs may be called like ours; a job whose manifest cannot be read has others beside it. */
    @Test
    void whatIsNoJobIsPassedOverAndWhatCannotBeReadIsNamed() throws Exception {
        broker.createTopics(1, "deploy.manifest", "odd.manifest", "odd.chunks");

        Program jobs = Program.run(folder, "jobs", kafka);

        assertThat(jobs.exitCode()).as(jobs.err()).isZero();
        assertThat(jobs.out()).contains("odd").contains("unreadable").doesNotContain("deploy");
    }

    @Test
    void theStateFolderOfARunThatKeptItsTopicsGoesWithItsJob() throws Exception {
        Files.write(folder.resolve("kept.txt"), Texts.lines(71, 50));
        String words = "run kept.txt --job=kept --annotators=tokenize --keep-topics --lanes=2 --workers=1";
        Program run = Program.run(folder, words.split(" "));
        assertThat(run.exitCode()).as(run.err()).isZero();
        String state = "--state-dir=kept.txt.jsonl.state";

        Program list = Program.run(folder, "jobs", state);
        assertThat(list.exitCode()).as(list.err()).isZero();
        assertThat(list.out()).contains("kept", "written", "100 %");

        Path path = folder.resolve("kept.txt.jsonl.state");
        try (TestBroker inside = new TestBroker(path.resolve("kafka"));
                StateFolder again = StateFolder.open(path.resolve("replays/again"))) {
            replay(inside, "kept", "again");
            assertThat(again.path()).isDirectory();
        }
        CommandResult refused = CommandResult.ofProcess(folder, "jobs", "clean", "kept", state, "--yes");
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(1);
        assertThat(refused.err()).contains("would remove its whole state folder, which also holds again: clean that");
        CommandResult first = CommandResult.ofProcess(folder, "jobs", "clean", "again", state, "--yes");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(path.resolve("replays/again")).doesNotExist();

        CommandResult unasked = CommandResult.ofProcess(folder, "jobs", "clean", "kept", state);
        assertThat(unasked.exitCode()).isEqualTo(2);
        assertThat(unasked.err()).contains("--yes");
        assertThat(path).isDirectory();

        CommandResult clean = CommandResult.ofProcess(folder, "jobs", "clean", "kept", state, "--yes");
        assertThat(clean.exitCode()).as(clean.err()).isZero();
        assertThat(path).doesNotExist();
        assertThat(folder.resolve("kept.txt.jsonl")).exists();
    }

    private void publish(String job) throws Exception {
        Files.write(folder.resolve(job + ".txt"), Texts.lines(70, 100));
        Program producer = Program.run(
                folder,
                "producer",
                job + ".txt",
                "--job=" + job,
                kafka,
                "--annotators=tokenize",
                "--chunk-size=2000",
                "--lanes=2");
        assertThat(producer.exitCode()).as(producer.err()).isZero();
    }

    private static void replay(TestBroker kafka, String job, String name) {
        ClientSettings settings = new ClientSettings(kafka.bootstrapServers(), Map.of());
        JobManifest of = new ManifestTopic(settings, new JobId(job)).read().orElseThrow();
        JobOrigin basis = new JobOrigin(JobOrigin.OriginKind.CHUNKS, of.job());
        new JobTopicAdmin(settings)
                .prepare(new JobManifest(new JobId(name), of.inputs(), of.settings(), of.versions(), basis));
    }

    /** What 'jobs' says about one job. */
    private String line(String job) throws Exception {
        Program jobs = Program.run(folder, "jobs", kafka);
        assertThat(jobs.exitCode()).as(jobs.err()).isZero();
        return jobs.out()
                .lines()
                .filter(line -> line.startsWith(job + " "))
                .findFirst()
                .orElse("");
    }

    private JsonNode json(String job) throws Exception {
        Program show = Program.run(folder, "jobs", "show", job, kafka, "--json");
        assertThat(show.exitCode()).as(show.err()).isZero();
        return new ObjectMapper().readTree(show.out());
    }

    /** Removes the job, and looks whether anything is left of it. */
    private void assertCleaned(String job) throws Exception {
        CommandResult clean = CommandResult.ofProcess(folder, "jobs", "clean", job, kafka, "--yes");
        assertThat(clean.exitCode()).as(clean.err()).isZero();
        // The controller has removed them; the broker may be late to hear of it.
        until(() -> broker.topics().stream().noneMatch(topic -> topic.startsWith(job + ".")));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Collection<GroupListing> groups = admin.listGroups().all().get();
            assertThat(groups).extracting(GroupListing::groupId).noneMatch(group -> group.startsWith(job + "."));
        }
        assertThat(line(job)).isEmpty();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }
}
