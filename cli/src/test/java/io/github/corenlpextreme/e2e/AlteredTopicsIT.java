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
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator deletes, alters or empties the topics of a job: worker and writer say so, and do not hang. */
@Tag("gate")
@ExtendWith(BrokerExtension.class)
@Timeout(180)
class AlteredTopicsIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private final TestBroker broker;
    private HostileJob job;
    private String name = "";

    AlteredTopicsIT(TestBroker broker) {
        this.broker = broker;
    }

    @BeforeEach
    void publishAJob(TestInfo test) throws Exception {
        name = "job" + Integer.toHexString(test.getDisplayName().hashCode())
                + test.getTestMethod().orElseThrow().getName().length();
        job = HostileJob.published(broker, name, folder);
    }

    /** What can be done to the topic of the results while both parts are at work. */
    enum Alteration {
        DELETED("has been deleted") {
            @Override
            void doTo(Admin admin, String topic) throws Exception {
                admin.deleteTopics(List.of(topic)).all().get();
            }
        },
        MADE_ANEW("is not the one that this job began with") {
            @Override
            void doTo(Admin admin, String topic) throws Exception {
                remake(admin, topic);
            }
        },
        EXTENDED("has 3 partitions, but the job was planned with 1") {
            @Override
            void doTo(Admin admin, String topic) throws Exception {
                admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(3)))
                        .all()
                        .get();
            }
        },
        FORGETFUL("retention.ms = 3600000") {
            @Override
            void doTo(Admin admin, String topic) throws Exception {
                retain(admin, topic, "3600000");
            }
        };

        private final String mentioned;

        Alteration(String mentioned) {
            this.mentioned = mentioned;
        }

        abstract void doTo(Admin admin, String topic) throws Exception;
    }

    @ParameterizedTest
    @CoversFault({22, 43, 44})
    @EnumSource
    void whatHappensToATopicMidRunIsSaidWithinSeconds(Alteration alteration) throws Exception {
        try (Program worker = Program.start(folder, job.words("worker", "--input-root=.", "--threads=1"));
                Program writer = Program.start(folder, job.words("writer", "-o=out.jsonl"))) {
            until(() -> worker.err().contains("joined: working on 1 of 1 lanes"));
            until(() -> Files.exists(folder.resolve("out.jsonl.incomplete")));

            onKafka(admin -> alteration.doTo(admin, name + ".results"));

            for (Program part : List.of(worker, writer)) {
                assertThat(part.ended(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
                assertThat(part.exitCode()).as(part.err()).isEqualTo(1);
                assertThat(part.errLines())
                        .last()
                        .asString()
                        .startsWith("corenlp-extreme: topic " + name + ".results ")
                        .contains(alteration.mentioned);
            }
        }
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
    }

    @ParameterizedTest
    @CoversFault(22)
    @ValueSource(strings = {"worker", "writer"})
    void aTopicThatForgetsIsRefusedUntilItIsMended(String part) throws Exception {
        onKafka(admin -> retain(admin, name + ".partials", "604800000"));
        String[] words = part.equals("worker")
                ? job.words(part, "--input-root=.", "--threads=1", "--quiet")
                : job.words(part, "-o=out.jsonl", "--quiet");

        try (Program refused = Program.run(folder, words)) {
            assertThat(refused.exitCode()).as(refused.err()).isEqualTo(1);
            assertThat(refused.errLines())
                    .singleElement()
                    .asString()
                    .contains(name + ".partials", "retention.ms = 604800000", "retention.ms=-1", "start again");
        }
        onKafka(admin -> retain(admin, name + ".partials", "-1"));
        try (Program mended = Program.start(folder, words)) {
            assertThat(mended.ended(8, TimeUnit.SECONDS)).as(mended.err()).isFalse();
        }
    }

    @Test
    @CoversFault(43)
    void aTopicThatWasMadeAnewWhileTheWriterWasAwayIsRefused() throws Exception {
        Probe probe = Probe.onAFreePort();
        String[] words = job.words("writer", "-o=out.jsonl", "--health-port=" + probe.port());
        try (Program writer = Program.start(folder, words)) {
            until(() -> probe.ready() == 200); // its loop turns
            writer.signal("TERM");
            writer.exitCode();
        }
        assertThat(folder.resolve("out.jsonl.state/checkpoint.json")).exists();
        onKafka(admin -> remake(admin, name + ".results"));

        CommandResult again =
                CommandResult.inThisJvm(job.words("writer", "-o=" + folder.resolve("out.jsonl"), "--quiet"));

        assertThat(again.exitCode()).as(again.err()).isEqualTo(1);
        assertThat(again.err()).hasLineCount(1).contains("topic " + name + ".results is not the one that this job");
    }

    @Test
    @CoversFault(23)
    void chunksThatWereDeletedUnreadAreMissed() throws Exception {
        job.publish(TopicKind.CHUNKS, "{}");
        empty(name + ".chunks");

        try (Program worker = Program.run(folder, job.words("worker", "--input-root=.", "--threads=1", "--quiet"))) {
            assertThat(worker.exitCode()).as(worker.err()).isEqualTo(1);
            assertThat(worker.errLines())
                    .singleElement()
                    .asString()
                    .contains("topic " + name + ".chunks, partition 0, offset 0 should be read next", "--job");
        }
    }

    @Test
    @CoversFault({45, 49})
    void aWorkerWhosePlaceKafkaHasForgottenDoesNotBeginAnewByItself() throws Exception {
        onKafka(admin ->
                admin.deleteConsumerGroups(List.of(name + ".workers")).all().get());

        try (Program worker = Program.run(folder, job.words("worker", "--input-root=.", "--threads=1", "--quiet"))) {
            assertThat(worker.exitCode()).as(worker.err()).isEqualTo(1);
            assertThat(worker.errLines())
                    .singleElement()
                    .asString()
                    .contains("lost the offset of group " + name + ".workers in ", "start the job's producer again");
        }
    }

    private void empty(String topic) throws Exception {
        Map<TopicPartition, RecordsToDelete> first =
                Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(1));
        onKafka(admin -> admin.deleteRecords(first).all().get());
    }

    private static void retain(Admin admin, String topic, String millis) throws Exception {
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        List.of(new AlterConfigOp(new ConfigEntry("retention.ms", millis), AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    private static void remake(Admin admin, String topic) throws Exception {
        admin.deleteTopics(List.of(topic)).all().get();
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }

    private interface AdminCall {
        void with(Admin admin) throws Exception;
    }

    private void onKafka(AdminCall call) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            call.with(admin);
        }
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}
