package io.github.corenlpextreme.writer.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.JobTopics;
import io.github.corenlpextreme.protocol.kafka.topics.KafkaAdmin;
import io.github.corenlpextreme.protocol.kafka.topics.ReplayPreconditions;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.writer.Writer;
import io.github.corenlpextreme.writer.WriterConfig;
import io.github.corenlpextreme.writer.checkpoint.CheckpointFile;
import io.github.corenlpextreme.writer.output.FailureLimits;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import io.github.corenlpextreme.writer.sample.SampleJob;
import io.github.corenlpextreme.writer.sample.SampleLanes;
import io.github.corenlpextreme.writer.sample.SampleLanes.Sent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The writer on a real broker, and what it leaves there. */
@ExtendWith(BrokerExtension.class)
@Timeout(60)
class ResultPurgerTest {

    private static final int LANES = 3;

    private static final List<TopicKind> RESULTS = List.of(TopicKind.RESULTS, TopicKind.SPAN_RESULTS);

    @TempDir
    private Path folder;

    private final ClientSettings kafka;

    ResultPurgerTest(TestBroker broker) {
        this.kafka = new ClientSettings(broker.bootstrapServers(), Map.of());
    }

    @Test
    void deletesWhatIsDurableAndGoesOnWithTheRest() throws IOException {
        SampleJob job = begin("behind", 7);
        List<Sent> sent = SampleLanes.of(job, 7);

        boolean completeAtFirst =
                writer(job, false).run(kafka, hasMadeACheckpoint(job, sent.subList(0, sent.size() / 2)));

        assertThat(completeAtFirst).isFalse();
        assertThat(starts(job)).isBetween(1L, durable());
        send(job, sent.subList(sent.size() / 2, sent.size()));
        assertThat(writer(job, false).run(kafka, () -> false)).isTrue();
        assertThat(job.outputs(folder).get(0)).hasContent(job.output(0));
    }

    @Test
    void refusesToBeginAtTheBeginningOnlyOfResultsThatAreDeleted() throws IOException {
        SampleJob job = begin("gone", 8);
        new ReplayPreconditions(kafka, job.manifest()).requireDocumentsKept();
        new ReplayPreconditions(
                        kafka, SampleJob.of("unheard-of", 8, LANES, 1, 1).manifest())
                .requireDocumentsKept();

        writer(job, false).run(kafka, hasMadeACheckpoint(job, SampleLanes.of(job, 8)));

        assertThatThrownBy(() -> new ReplayPreconditions(kafka, job.manifest()).requireDocumentsKept())
                .isInstanceOf(JobKafkaException.class)
                .hasMessageContainingAll(
                        "results of job gone have been deleted by a writer", "--state-dir", "--keep-topics");
    }

    @Test
    void deletesNothingThatIsToBeKept() throws IOException {
        SampleJob job = begin("kept", 9);

        writer(job, true).run(kafka, hasMadeACheckpoint(job, SampleLanes.of(job, 9)));

        assertThat(starts(job)).isZero();
    }

    /** Sends only when something may be deleted, so that the first checkpoint with something in it deletes. */
    private BooleanSupplier hasMadeACheckpoint(SampleJob job, List<Sent> sent) {
        AtomicLong sendAt = new AtomicLong();
        return () -> {
            if (sendAt.compareAndSet(0, System.nanoTime() + PurgeSchedule.INTERVAL.toNanos())) {
                return false;
            }
            if (sendAt.get() != Long.MAX_VALUE && System.nanoTime() >= sendAt.get()) {
                sendAt.set(Long.MAX_VALUE);
                send(job, sent);
            }
            return Files.exists(folder.resolve("checkpoint.json"));
        };
    }

    private SampleJob begin(String id, long seed) {
        SampleJob job = SampleJob.of(id, seed, LANES, 4000, 0, 1500);
        try (KafkaAdmin admin = KafkaAdmin.open(kafka)) {
            new JobTopics(admin, TopicLayout.of(job.manifest())).create(LANES);
        }
        return job;
    }

    private Writer writer(SampleJob job, boolean keepResults) throws IOException {
        return new Writer(new WriterConfig(
                job.manifest(),
                JobPlan.of(job.manifest()).section(1),
                WriterConfig.WriterRole.WRITER,
                new WriterConfig.WriterTarget(
                        job.outputs(folder), OutputLayout.NONE, folder, FailureLimits.NONE, Optional.empty()),
                InstantSource.system(),
                keepResults ? Optional.of("here") : Optional.empty(),
                new WriterConfig.WriterListener(() -> {}, any -> {})));
    }

    private void send(SampleJob job, List<Sent> sent) {
        RecordCodec codec = RecordCodec.of(job.manifest());
        try (LaneSender sender = new LaneSender(kafka, codec)) {
            sent.forEach(one -> sender.send(one.topic(), one.lane(), one.message()));
            sender.flush();
        }
    }

    /** The first offsets of the results on Kafka, all lanes together. */
    private long starts(SampleJob job) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.consumer("test"))) {
            return consumer.beginningOffsets(lanes(job)).values().stream()
                    .mapToLong(start -> start)
                    .sum();
        }
    }

    /** The offsets that the checkpoint vouches for, all lanes together. */
    private long durable() throws IOException {
        Map<TopicKind, List<Long>> offsets = new CheckpointFile(folder.resolve("checkpoint.json"))
                .read()
                .orElseThrow()
                .offsets();
        return RESULTS.stream()
                .flatMap(topic -> offsets.get(topic).stream())
                .mapToLong(offset -> offset)
                .sum();
    }

    private static List<TopicPartition> lanes(SampleJob job) {
        return RESULTS.stream()
                .flatMap(topic -> IntStream.range(0, LANES)
                        .mapToObj(lane ->
                                new TopicPartition(topic.of(job.manifest().job()), lane)))
                .toList();
    }
}
