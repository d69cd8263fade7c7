package io.github.corenlpextreme.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.JobTopics;
import io.github.corenlpextreme.protocol.kafka.topics.KafkaAdmin;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.writer.checkpoint.CheckpointException;
import io.github.corenlpextreme.writer.output.FailureLimits;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import io.github.corenlpextreme.writer.sample.SampleJob;
import io.github.corenlpextreme.writer.sample.SampleLanes;
import io.github.corenlpextreme.writer.sample.SampleLanes.Sent;
import io.github.corenlpextreme.writer.verify.OutputVerifier;
import io.github.corenlpextreme.writer.verify.VerifyResult.IntactOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The writer on a real broker, fed with lanes made by hand. */
@ExtendWith(BrokerExtension.class)
@Timeout(60)
class WriterTest {

    private static final int LANES = 3;
    /** Here the results are there before the spans that workers would make them of; else a writer might not stitch. */
    private static final Map<String, String> ALL_AT_ONCE = Map.of("max.poll.records", "5000");

    private static final BooleanSupplier NEVER = () -> false;

    @TempDir
    private Path folder;

    private final ClientSettings kafka;
    private final AtomicInteger turns = new AtomicInteger();

    WriterTest(TestBroker broker) {
        this.kafka = new ClientSettings(broker.bootstrapServers(), ALL_AT_ONCE);
    }

    @Test
    void writesTheWholeJob() throws IOException {
        SampleJob job = begin("whole", 1);
        List<Sent> sent = SampleLanes.of(job, 1);
        send(job, sent);

        boolean complete = writer(job).run(kafka, NEVER);

        assertThat(complete).isTrue();
        assertOutputs(job);
        assertThat(publishedSpans(job)).isEqualTo(expectedSpans(job));
    }

    @Test
    void goesOnAfterItWasStoppedHalfWay() throws IOException {
        SampleJob job = begin("half", 2);
        List<Sent> sent = SampleLanes.of(job, 2);
        send(job, sent.subList(0, sent.size() / 2));
        Writer first = writer(job);
        long half = job.manifest().inputs().get(0).size() / 2;
        boolean completeAtFirst = first.run(kafka, () -> first.progress().inputBytes() >= half);
        send(job, sent.subList(sent.size() / 2, sent.size()));

        Writer second = writer(job);
        long takenUp = second.progress().inputBytes();
        boolean complete = second.run(kafka, NEVER);

        assertThat(completeAtFirst).isFalse();
        assertThat(takenUp).as("input bytes taken up").isPositive();
        assertThat(complete).isTrue();
        assertOutputs(job);
        Map<Integer, List<LaneMessage>> published = publishedSpans(job);
        expectedSpans(job)
                .forEach((lane, spans) -> assertThat(published.get(lane)).containsSubsequence(spans));
    }

    @Test
    void savesWhatItHasAlsoWhileItWaitsInTheMiddleOfAChunk() throws IOException {
        SampleJob job = begin("stalled", 7);
        List<Sent> withoutSpans = SampleLanes.of(job, 7).stream()
                .filter(message -> message.topic() != TopicKind.SPAN_RESULTS)
                .toList();
        send(job, withoutSpans);

        writer(job).run(kafka, () -> Files.exists(folder.resolve("checkpoint.json")));

        assertThat(writer(job).progress().inputBytes()).isPositive();
    }

    @Test
    void comesToTheSameEndHoweverOftenItIsStopped() throws IOException {
        SampleJob job = begin("often", 3);
        send(job, SampleLanes.of(job, 3));

        boolean complete = false;
        for (int life = 0; life < 10 && !complete; life++) {
            AtomicInteger looks = new AtomicInteger();
            int last = 1 + life;
            complete = writer(job).run(kafka, () -> looks.incrementAndGet() > last);
        }

        assertThat(complete || writer(job).run(kafka, NEVER)).isTrue();
        assertOutputs(job);
    }

    @Test
    @CoversFault(45)
    void startsOverFromTheResultsWhenItsStateIsLost() throws IOException {
        SampleJob job = begin("again", 4);
        send(job, SampleLanes.of(job, 4));
        writer(job).run(kafka, NEVER);
        Files.delete(folder.resolve("checkpoint.json"));
        for (Path output : job.outputs(folder)) {
            Files.delete(output);
        }

        boolean complete = writer(job).run(kafka, NEVER);

        assertThat(complete).isTrue();
        assertOutputs(job);
    }

    @Test
    void showsThatItsLoopTurnsAlsoWhileThereIsNothingToDo() throws IOException {
        SampleJob job = begin("idle", 6);

        boolean complete = writer(job).run(kafka, () -> turns.get() >= 5);

        assertThat(complete).isFalse();
        assertThat(turns).hasValue(6); // and once at the last checkpoint
    }

    @Test
    void refusesTheStateOfAnotherJob() throws IOException {
        SampleJob job = begin("mine", 5);
        send(job, SampleLanes.of(job, 5));
        writer(job).run(kafka, NEVER);
        assertThatThrownBy(() -> writer(SampleJob.of("yours", 5, LANES, 1, 1)))
                .isInstanceOf(CheckpointException.class)
                .hasMessage("the saved state in " + folder + " belongs to job mine, not to yours;"
                        + " start over with --force");
    }

    private SampleJob begin(String id, long seed) {
        SampleJob job = SampleJob.of(id, seed, LANES, 4000, 0, 1500);
        try (KafkaAdmin admin = KafkaAdmin.open(kafka)) {
            new JobTopics(admin, TopicLayout.of(job.manifest())).create(LANES);
        }
        return job;
    }

    private Writer writer(SampleJob job) throws IOException {
        return new Writer(new WriterConfig(
                job.manifest(),
                JobPlan.of(job.manifest()).section(1),
                WriterConfig.WriterRole.WRITER,
                new WriterConfig.WriterTarget(
                        job.outputs(folder), OutputLayout.NONE, folder, FailureLimits.NONE, Optional.empty()),
                InstantSource.system(),
                Optional.of("--state-dir here"),
                new WriterConfig.WriterListener(turns::incrementAndGet, any -> {})));
    }

    private static RecordCodec codec(SampleJob job) {
        return new RecordCodec(TopicLayout.ofInputs(job.manifest().job()), "application/json");
    }

    private void send(SampleJob job, List<Sent> sent) {
        try (LaneSender sender = new LaneSender(kafka, codec(job))) {
            sent.forEach(one -> sender.send(one.topic(), one.lane(), one.message()));
            sender.flush();
        }
    }

    private void assertOutputs(SampleJob job) {
        List<Path> outputs = job.outputs(folder);
        for (int file = 0; file < outputs.size(); file++) {
            assertThat(outputs.get(file)).hasContent(job.output(file));
            assertThat(new OutputVerifier().verify(outputs.get(file))).isInstanceOf(IntactOutput.class);
        }
    }

    /** By lane, what workers must find in the topic of the spans, in order. */
    private static Map<Integer, List<LaneMessage>> expectedSpans(SampleJob job) {
        Map<Integer, List<LaneMessage>> spans = new HashMap<>();
        for (PlanStep step = job.plan().first();
                !(step instanceof FinishedStep);
                step = job.plan().next(step)) {
            LaneMessage message = job.plan().message(step);
            List<LaneMessage> lane = spans.computeIfAbsent(job.plan().laneOf(step), any -> new ArrayList<>());
            lane.addAll(message instanceof Chunk chunk ? job.spans(chunk) : List.of(message));
        }
        return spans;
    }

    private Map<Integer, List<LaneMessage>> publishedSpans(SampleJob job) {
        Map<Integer, List<LaneMessage>> spans = new HashMap<>();
        String topic = TopicKind.SPANS.of(job.manifest().job());
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.consumer("test"))) {
            for (int lane = 0; lane < LANES; lane++) {
                TopicPartition partition = new TopicPartition(topic, lane);
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                spans.put(lane, read(consumer, partition, codec(job)));
            }
        }
        return spans;
    }

    private static List<LaneMessage> read(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition lane, RecordCodec codec) {
        List<LaneMessage> messages = new ArrayList<>();
        long end = consumer.endOffsets(List.of(lane)).get(lane);
        while (consumer.position(lane) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                messages.add(codec.decode(record));
            }
        }
        return messages;
    }
}
