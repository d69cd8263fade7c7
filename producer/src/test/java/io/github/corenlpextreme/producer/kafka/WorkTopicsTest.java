package io.github.corenlpextreme.producer.kafka;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.BacklogReader;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.kafka.topics.WorkBacklog;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link BacklogReader} of the protocol reads from a broker, with a published job on it. */
@ExtendWith(BrokerExtension.class)
@Timeout(value = 120, unit = SECONDS)
class WorkTopicsTest {

    private final ClientSettings settings;

    WorkTopicsTest(TestBroker broker) {
        this.settings = new ClientSettings(broker.bootstrapServers(), Map.of());
    }

    /** Chunks 0 and 2 are in lane 0, chunk 1 is in lane 1; both lanes have two markers. */
    @Test
    void everyMessageWaitsUntilItIsCommitted() throws Exception {
        JobManifest job = published("waiting", 2, 25);
        send(job, TopicKind.SPANS, 1, new Span(1, 0, new ByteRange(5, 15)));
        commit(job, TopicKind.CHUNKS, 0, 3);

        WorkBacklog backlog = backlog(job);

        assertThat(backlog).isEqualTo(new WorkBacklog(List.of(1L, 4L), false));
        assertThat(backlog.tasks()).isEqualTo(5);
        assertThat(backlog.lanes()).isEqualTo(2);
    }

    @Test
    void nothingWaitsButTheJobIsNotFinishedWhileSpansMayCome() throws Exception {
        JobManifest job = published("spans", 1, 25);
        commit(job, TopicKind.CHUNKS, 0, 5);

        assertThat(backlog(job)).isEqualTo(new WorkBacklog(List.of(0L), false));
    }

    @Test
    void aSpanIsNotTheEndOfItsLane() throws Exception {
        JobManifest job = published("span", 1, 25);
        send(job, TopicKind.SPANS, 0, new Span(1, 0, new ByteRange(5, 15)));
        commit(job, TopicKind.CHUNKS, 0, 5);
        commit(job, TopicKind.SPANS, 0, 1);

        assertThat(backlog(job)).isEqualTo(new WorkBacklog(List.of(0L), false));
    }

    @Test
    void aJobIsFinishedWhenEveryMarkerIsCommitted() throws Exception {
        JobManifest job = published("finished", 2, 0);
        for (int lane = 0; lane < 2; lane++) {
            send(job, TopicKind.SPANS, lane, new EndOfJob());
            commit(job, TopicKind.CHUNKS, lane, 2);
        }
        commit(job, TopicKind.SPANS, 0, 1);

        WorkBacklog before = backlog(job);
        commit(job, TopicKind.SPANS, 1, 1);
        WorkBacklog after = backlog(job);

        assertThat(before).isEqualTo(new WorkBacklog(List.of(0L, 1L), false));
        assertThat(after).isEqualTo(new WorkBacklog(List.of(0L, 0L), true));
    }

    @Test
    void countsTheWorkersThatHaveJoined() {
        JobManifest job = published("members", 2, 25);
        int before = workers(job);

        try (KafkaConsumer<byte[], byte[]> worker =
                new KafkaConsumer<>(settings.consumer(JobGroups.workerGroup(job.job())))) {
            worker.subscribe(List.of(TopicKind.CHUNKS.of(job.job())));
            while (worker.assignment().isEmpty()) {
                worker.poll(Duration.ofMillis(100));
            }

            assertThat(before).isZero();
            assertThat(workers(job)).isEqualTo(1);
        }
    }

    @Test
    @CoversFault(43)
    void namesATopicThatIsGone() {
        JobManifest job = published("gone", 2, 25);
        try (BacklogReader topics = new BacklogReader(settings, job)) {
            topics.backlog();
            new JobTopicAdmin(settings).remove(TopicLayout.of(job));

            assertThatThrownBy(() -> lookUntilRefused(topics))
                    .isInstanceOf(JobKafkaException.class)
                    .hasMessageContainingAll("topic gone.", "does not exist");
        }
    }

    /** A broker may know for a moment longer what the controller has removed. */
    private static void lookUntilRefused(BacklogReader topics) {
        while (true) {
            try {
                topics.backlog();
            } catch (JobKafkaException e) {
                if (!JobKafkaException.mayPass(e)) {
                    throw e;
                }
            }
        }
    }

    private JobManifest published(String name, int lanes, long... sizes) {
        JobManifest job = JobsOnBroker.job(name, lanes, sizes);
        new JobTopicAdmin(settings).prepare(job);
        new ChunkPublisher(settings, job).publish(() -> false);
        return job;
    }

    private WorkBacklog backlog(JobManifest job) {
        try (BacklogReader topics = new BacklogReader(settings, job)) {
            return topics.backlog();
        }
    }

    private int workers(JobManifest job) {
        try (BacklogReader topics = new BacklogReader(settings, job)) {
            return topics.workers();
        }
    }

    private void send(JobManifest job, TopicKind topic, int lane, LaneMessage message) {
        try (LaneSender sender =
                new LaneSender(settings, new RecordCodec(TopicLayout.ofInputs(job.job()), "application/json"))) {
            sender.send(topic, lane, message);
            sender.flush();
        }
    }

    private void commit(JobManifest job, TopicKind topic, int lane, long offset) throws Exception {
        try (Admin admin = Admin.create(settings.admin())) {
            admin.alterConsumerGroupOffsets(
                            JobGroups.workerGroup(job.job()),
                            Map.of(new TopicPartition(topic.of(job.job()), lane), new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }
}
