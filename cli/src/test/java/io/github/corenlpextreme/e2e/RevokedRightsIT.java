package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.e2e.AclCommands.Grant;
import io.github.corenlpextreme.testkit.broker.SecuredBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A right is taken away while a part is at work: it ends, names the right, and goes on when it has it again. */
@Tag("gate")
@Timeout(240)
class RevokedRightsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path folder;

    private static SecuredBroker broker;
    private static SecuredClients clients;

    @BeforeAll
    static void start() throws IOException {
        broker = SecuredBroker.start(
                Files.createDirectory(folder.resolve("kafka")), List.of("producer", "worker", "writer"));
        clients = new SecuredClients(broker, folder);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @ParameterizedTest
    @CoversFault(48)
    @CsvSource({"writer, results", "worker, chunks"})
    void aRightThatIsTakenAwayMidRunIsNamed(String part, String topic) throws Exception {
        String job = "without-" + topic;
        List<Grant> grants = AclCommands.of("one job").stream()
                .map(grant -> grant.named(name -> name.replaceFirst("^book", job)))
                .toList();
        broker.grant(grants.stream().map(Grant::binding).toList());
        byte[] text = Texts.lines(95, 300);
        Files.write(folder.resolve("input.txt"), text);
        Grant revoked = grants.stream()
                .filter(grant -> grant.user().equals(part) && grant.name().equals(job + "." + topic))
                .filter(grant -> grant.operation() == AclOperation.READ)
                .findFirst()
                .orElseThrow();
        publish(job);
        String[] worker = words("worker", "worker", "--job=" + job, "--input-root=.", "--threads=1");
        String[] writer = words("writer", "writer", "--job=" + job, "-o=" + job + ".jsonl");

        revokeUnder(part.equals("worker") ? worker : writer, revoked, folder.resolve(job + ".jsonl.incomplete"));
        assertThat(folder.resolve(job + ".jsonl")).doesNotExist();
        broker.grant(List.of(revoked.binding()));
        try (Program again = Program.start(folder, worker);
                Program writing = Program.run(folder, writer)) {
            assertThat(writing.exitCode()).as(writing.err() + again.err()).isZero();
        }
        assertThat(folder.resolve(job + ".jsonl")).hasBinaryContent(ReferenceRun.ofTokens("input.txt", text));
    }

    /** The writer is there before the first worker, so that its first results come when it may delete. */
    @Test
    @CoversFault(48)
    void withoutTheRightToDeleteTheWriterKeepsTheResultsAndSaysSo() throws Exception {
        String job = "keeper";
        broker.grant(AclCommands.of("one job").stream()
                .filter(grant -> !grant.user().equals("writer") || grant.operation() != AclOperation.DELETE)
                .map(grant ->
                        grant.named(name -> name.replaceFirst("^book", job)).binding())
                .toList());
        byte[] text = Texts.lines(96, 300);
        Files.write(folder.resolve("input.txt"), text);
        publish(job);

        try (Program writer = Program.start(folder, words("writer", "writer", "--job=" + job, "-o=keeper.jsonl"))) {
            await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("keeper.jsonl.incomplete")));
            try (Program worker =
                    Program.start(folder, words("worker", "worker", "--job=" + job, "--input-root=.", "--threads=1"))) {
                assertThat(writer.exitCode()).as(writer.err() + worker.err()).isZero();
            }
            assertThat(writer.errLines())
                    .filteredOn(line -> line.contains("may not delete"))
                    .singleElement()
                    .asString()
                    .contains("Delete on keeper.results and keeper.span-results", "--keep-topics");
        }
        assertThat(folder.resolve("keeper.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("input.txt", text));
    }

    private static void revokeUnder(String[] words, Grant revoked, Path incomplete) throws Exception {
        try (Program atWork = Program.start(folder, words)) {
            await().atMost(PATIENCE)
                    .until(() -> words[0].equals("worker")
                            ? atWork.err().contains("joined: working on")
                            : Files.exists(incomplete));
            broker.revoke(revoked.binding());
            assertThat(atWork.ended(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(atWork.err())
                    .isTrue();
            assertThat(atWork.exitCode()).as(atWork.err()).isEqualTo(1);
            assertThat(atWork.errLines())
                    .last()
                    .asString()
                    .contains("refuses user " + words[0] + " the operation Read on topic " + revoked.name());
        }
    }

    private static void publish(String job) throws Exception {
        String words = "producer input.txt --annotators=tokenize --chunk-size=2000 --lanes=2 --job=" + job;
        try (Program program = Program.run(folder, words("producer", words.split(" ")))) {
            assertThat(program.exitCode()).as(program.err()).isZero();
        }
    }

    private static String[] words(String user, String... words) throws IOException {
        return SecuredClients.join(words, clients.options(user));
    }
}
