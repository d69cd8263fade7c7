package io.github.corenlpextreme.producer.kafka;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.Basis;
import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.TopicNames;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.lane.LaneCodec;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.kafka.topics.JobSight.Seen;
import io.github.corenlpextreme.protocol.kafka.topics.JobsOnKafka;
import io.github.corenlpextreme.protocol.kafka.topics.LaneOffsets;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.Message;
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

/** What {@link JobsOnKafka} of the protocol sees of jobs, and what becomes of one that is half removed. */
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
        send(job, Topic.SPANS, span(), span());
        send(job, Topic.RESULTS, new EndOfJob(), new EndOfJob());
        commit(JobGroups.workerGroup(job.job()), Topic.CHUNKS.of(job.job()), 2);
        commit(JobGroups.writerGroup(job.job()), Topic.RESULTS.of(job.job()), 1);

        Seen seen = see("far");

        assertThat(seen.manifest()).isEqualTo(job);
        assertThat(seen.published()).isBetween(before, Instant.now());
        assertThat(seen.lanes().get(Topic.CHUNKS)).containsExactly(new LaneOffsets(0, 5, 2));
        assertThat(seen.lanes().get(Topic.SPANS)).containsExactly(new LaneOffsets(0, 2, 0));
        assertThat(seen.lanes().get(Topic.RESULTS)).containsExactly(new LaneOffsets(0, 2, 1));
        assertThat(seen.disk().orElseThrow().get(Topic.CHUNKS)).isPositive();
        assertThat(seen.workers()).isZero();
    }

    /** A worker that dies before its commit leaves repeats behind the end, which the writer does not read. */
    @Test
    void aLaneIsReadWhenItsMarkerIsAndNotBefore() throws Exception {
        JobManifest job = published("repeats", 25);
        send(job, Topic.RESULTS, span(), new EndOfJob(), span());
        String writer = JobGroups.writerGroup(job.job());

        commit(writer, Topic.RESULTS.of(job.job()), 1);
        assertThat(see("repeats").ended()).containsExactly(Topic.CHUNKS);
        commit(writer, Topic.RESULTS.of(job.job()), 2);
        assertThat(see("repeats").ended()).containsExactlyInAnyOrder(Topic.CHUNKS, Topic.RESULTS);
    }

    @Test
    void resultsThatAreDeletedUpToTheWriterAreReadOnceTheWorkIsDone() throws Exception {
        JobManifest job = published("deleted", 25);
        send(job, Topic.RESULTS, span(), new EndOfJob());
        TopicPartition lane = new TopicPartition(Topic.RESULTS.of(job.job()), 0);
        commit(JobGroups.writerGroup(job.job()), lane.topic(), 2);
        try (Admin admin = Admin.create(settings.admin())) {
            admin.deleteRecords(Map.of(lane, RecordsToDelete.beforeOffset(2)))
                    .all()
                    .get();
        }

        Seen before = see("deleted");
        send(job, Topic.SPANS, new EndOfJob());
        commit(JobGroups.workerGroup(job.job()), Topic.CHUNKS.of(job.job()), 5);
        commit(JobGroups.workerGroup(job.job()), Topic.SPANS.of(job.job()), 1);
        Seen after = see("deleted");

        assertThat(before.lanes().get(Topic.RESULTS)).containsExactly(new LaneOffsets(2, 2, 2));
        assertThat(before.ended()).doesNotContain(Topic.RESULTS);
        assertThat(after.ended()).contains(Topic.RESULTS);
    }

    /** Else the chunks that its workers had done for topics that are gone would never be done again. */
    @Test
    void aReplayThatIsMadeAnewBesideItsOldManifestBeginsAnew() throws Exception {
        JobManifest book = published("book", 25);
        JobManifest again = JobsOnBroker.job("again", LANES, 25);
        again = new JobManifest(
                again.job(),
                again.inputs(),
                again.chunkSize(),
                LANES,
                again.pipeline(),
                again.render(),
                again.line(),
                again.versions(),
                new Basis(Basis.Kind.CHUNKS, book.job()));
        new JobSetUp(settings).prepare(again);
        commit(JobGroups.workerGroup(again.job()), Topic.CHUNKS.of(book.job()), 4);
        try (Admin admin = Admin.create(settings.admin())) {
            admin.deleteTopics(List.of("again.results", "again.span-results"))
                    .all()
                    .get();
        }
        while (broker.topics().contains("again.span-results")) {
            Thread.onSpinWait(); // the broker learns a moment later what the controller has removed
        }
        assertThat(see("again").lanes()).doesNotContainKey(Topic.RESULTS);

        new JobSetUp(settings).prepare(again);

        assertThat(see("again").lanes().get(Topic.CHUNKS)).containsExactly(new LaneOffsets(0, 5, 0));
    }

    private JobManifest published(String name, long... sizes) {
        JobManifest job = JobsOnBroker.job(name, LANES, sizes);
        new JobSetUp(settings).prepare(job);
        new ChunkPublisher(settings, job).publish(() -> false);
        return job;
    }

    private Seen see(String name) {
        try (JobsOnKafka jobs = new JobsOnKafka(settings)) {
            return (Seen) jobs.all().stream()
                    .filter(sight -> sight.job().equals(new JobId(name)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Message span() {
        return new Span(1, 0, new ByteRange(5, 15));
    }

    private void send(JobManifest job, Topic topic, Message... messages) {
        try (LaneSender sender =
                new LaneSender(settings, new LaneCodec(TopicNames.ofInputs(job.job()), "application/json"))) {
            for (Message message : messages) {
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
