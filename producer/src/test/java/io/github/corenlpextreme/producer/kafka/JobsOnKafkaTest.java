package io.github.corenlpextreme.producer.kafka;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.JobCatalog;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import io.github.corenlpextreme.protocol.kafka.topics.LaneOffsets;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link JobCatalog} of the protocol sees of jobs, and what becomes of one that is half removed. */
@ExtendWith(BrokerExtension.class)
@Timeout(value = 120, unit = SECONDS)
class JobsOnKafkaTest {

    private static final int LANES = 1;

    private final TestBroker broker;
    private final ClientSettings settings;

    JobsOnKafkaTest(TestBroker broker) {
        this.broker = broker;
        this.settings = new ClientSettings(broker.bootstrapServers(), Map.of());
    }

    @Test
    void seesHowFarWorkersAndWriterAre() throws Exception {
        Instant before = Instant.now();
        JobManifest job = published("far", 25);
        send(job, TopicKind.SPANS, span(), span());
        send(job, TopicKind.RESULTS, new EndOfJob(), new EndOfJob());
        commit(JobGroups.workerGroup(job.job()), TopicKind.CHUNKS.of(job.job()), 2);
        commit(JobGroups.writerGroup(job.job()), TopicKind.RESULTS.of(job.job()), 1);

        ReadableJob seen = see("far");

        assertThat(seen.manifest()).isEqualTo(job);
        assertThat(seen.published()).isBetween(before, Instant.now());
        assertThat(seen.lanes().get(TopicKind.CHUNKS)).containsExactly(new LaneOffsets(0, 5, 2));
        assertThat(seen.lanes().get(TopicKind.SPANS)).containsExactly(new LaneOffsets(0, 2, 0));
        assertThat(seen.lanes().get(TopicKind.RESULTS)).containsExactly(new LaneOffsets(0, 2, 1));
        assertThat(seen.disk().orElseThrow().get(TopicKind.CHUNKS)).isPositive();
        assertThat(seen.workers()).isZero();
    }

    /** A worker that dies before its commit leaves repeats behind the end, which the writer does not read. */
    @Test
    void aLaneIsReadWhenItsMarkerIsAndNotBefore() throws Exception {
        JobManifest job = published("repeats", 25);
        send(job, TopicKind.RESULTS, span(), new EndOfJob(), span());
        String writer = JobGroups.writerGroup(job.job());

        commit(writer, TopicKind.RESULTS.of(job.job()), 1);
        assertThat(see("repeats").ended()).containsExactly(TopicKind.CHUNKS);
        commit(writer, TopicKind.RESULTS.of(job.job()), 2);
        assertThat(see("repeats").ended()).containsExactlyInAnyOrder(TopicKind.CHUNKS, TopicKind.RESULTS);
    }

    @Test
    void resultsThatAreDeletedUpToTheWriterAreReadOnceTheWorkIsDone() throws Exception {
        JobManifest job = published("deleted", 25);
        send(job, TopicKind.RESULTS, span(), new EndOfJob());
        TopicPartition lane = new TopicPartition(TopicKind.RESULTS.of(job.job()), 0);
        commit(JobGroups.writerGroup(job.job()), lane.topic(), 2);
        try (Admin admin = Admin.create(settings.admin())) {
            admin.deleteRecords(Map.of(lane, RecordsToDelete.beforeOffset(2)))
                    .all()
                    .get();
        }

        ReadableJob before = see("deleted");
        send(job, TopicKind.SPANS, new EndOfJob());
        commit(JobGroups.workerGroup(job.job()), TopicKind.CHUNKS.of(job.job()), 5);
        commit(JobGroups.workerGroup(job.job()), TopicKind.SPANS.of(job.job()), 1);
        ReadableJob after = see("deleted");

        assertThat(before.lanes().get(TopicKind.RESULTS)).containsExactly(new LaneOffsets(2, 2, 2));
        assertThat(before.ended()).doesNotContain(TopicKind.RESULTS);
        assertThat(after.ended()).contains(TopicKind.RESULTS);
    }

    /** Else the chunks that its workers had done for topics that are gone would never be done again. */
    @Test
    void aReplayThatIsMadeAnewBesideItsOldManifestBeginsAnew() throws Exception {
        JobManifest book = published("book", 25);
        JobManifest again = JobsOnBroker.job("again", LANES, 25);
        again = new JobManifest(
                again.job(),
                again.inputs(),
                again.settings(),
                again.versions(),
                new JobOrigin(JobOrigin.OriginKind.CHUNKS, book.job()));
        new JobTopicAdmin(settings).prepare(again);
        commit(JobGroups.workerGroup(again.job()), TopicKind.CHUNKS.of(book.job()), 4);
        try (Admin admin = Admin.create(settings.admin())) {
            admin.deleteTopics(List.of("again.results", "again.span-results"))
                    .all()
                    .get();
        }
        while (broker.topics().contains("again.span-results")) {
            Thread.onSpinWait(); // the broker learns a moment later what the controller has removed
        }
        assertThat(see("again").lanes()).doesNotContainKey(TopicKind.RESULTS);

        new JobTopicAdmin(settings).prepare(again);

        assertThat(see("again").lanes().get(TopicKind.CHUNKS)).containsExactly(new LaneOffsets(0, 5, 0));
    }

    private JobManifest published(String name, long... sizes) {
        JobManifest job = JobsOnBroker.job(name, LANES, sizes);
        new JobTopicAdmin(settings).prepare(job);
        new ChunkPublisher(settings, job).publish(() -> false);
        return job;
    }

    private ReadableJob see(String name) {
        try (JobCatalog jobs = new JobCatalog(settings)) {
            return (ReadableJob) jobs.all().stream()
                    .filter(sight -> sight.job().equals(new JobId(name)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static LaneMessage span() {
        return new Span(1, 0, new ByteRange(5, 15));
    }

    private void send(JobManifest job, TopicKind topic, LaneMessage... messages) {
        try (LaneSender sender =
                new LaneSender(settings, new RecordCodec(TopicLayout.ofInputs(job.job()), "application/json"))) {
            for (LaneMessage message : messages) {
                sender.send(topic, 0, message);
            }
            sender.flush();
        }
    }

    private void commit(String group, String topic, long offset) throws Exception {
        try (Admin admin = Admin.create(settings.admin())) {
            admin.alterConsumerGroupOffsets(group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }
}
