package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results are gone before this writer has read them, most likely behind another. */
@ExtendWith(BrokerExtension.class)
@Timeout(180)
class DeletedResultsIT {

    @TempDir
    private Path folder;

    private final TestBroker broker;
    private HostileJob job;
    private String name = "";

    DeletedResultsIT(TestBroker broker) {
        this.broker = broker;
    }

    @BeforeEach
    void publishAJob(TestInfo test) throws Exception {
        name = "gone" + Integer.toHexString((test.getTestMethod() + test.getDisplayName()).hashCode());
        job = HostileJob.published(broker, name, folder);
    }

    @Test
    @CoversFault(23)
    void resultsThatWereDeletedUnreadAreMissed() throws Exception {
        String[] words = job.words("writer", "-o=" + folder.resolve("out.jsonl"), "--quiet");
        try (Program writer = Program.start(folder, words)) {
            until(() -> Files.exists(folder.resolve("out.jsonl.state/checkpoint.json"))
                    || Files.exists(folder.resolve("out.jsonl.incomplete")));
            writer.signal("STOP");
            job.publish(TopicKind.RESULTS, "{}");
            deleteTheFirst();
            writer.signal("CONT");

            assertThat(writer.exitCode()).as(writer.err()).isEqualTo(1);
            assertThat(writer.errLines())
                    .singleElement()
                    .asString()
                    .contains(
                            "topic " + name + ".results, partition 0, offset 0 should be read next",
                            "by another writer",
                            "--keep-topics",
                            "--job");
        }
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
    }

    /** The state of the writer that has deleted them is lost, or it is another writer. */
    @ParameterizedTest
    @CoversFault({23, 45})
    @ValueSource(strings = {"--quiet", "--quiet --force"})
    void aWriterThatWouldNeedDeletedResultsIsRefusedBeforeItDiscardsAnything(String options) throws Exception {
        job.publish(TopicKind.RESULTS, "{}");
        deleteTheFirst();
        Path incomplete = Files.writeString(folder.resolve("out.jsonl.incomplete"), "dear\n");

        CommandResult writer = CommandResult.inThisJvm(
                job.words(("writer -o=" + folder.resolve("out.jsonl") + " " + options).split(" ")));

        assertThat(writer.exitCode()).as(writer.err()).isEqualTo(1);
        assertThat(writer.err())
                .hasLineCount(1)
                .contains("results of job " + name + " have been deleted by a writer", "--state-dir", "--keep-topics");
        assertThat(incomplete).hasContent("dear\n");
    }

    private void deleteTheFirst() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.deleteRecords(Map.of(new TopicPartition(name + ".results", 0), RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
        }
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}
