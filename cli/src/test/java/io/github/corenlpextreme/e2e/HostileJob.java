package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corenlpextreme.cli.parts.AnnotationVersions;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.topics.JobTopics;
import io.github.corenlpextreme.protocol.kafka.topics.KafkaAdmin;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.protocol.wire.ManifestCodec;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The topics of a job, with one lane, into which a foreign client writes what it likes. */
final class HostileJob {

    private final JobId id;
    private final ClientSettings kafka;

    HostileJob(TestBroker broker, String id) {
        this.id = new JobId(id);
        this.kafka = new ClientSettings(broker.bootstrapServers(), Map.of());
        try (KafkaAdmin admin = KafkaAdmin.open(kafka)) {
            new JobTopics(admin, TopicLayout.ofInputs(this.id)).create(1);
        }
    }

    /** The topics, and an honest manifest in them: of {@code a.txt}, which this writes into the folder. */
    static HostileJob published(TestBroker broker, String id, Path folder) throws Exception {
        Files.writeString(folder.resolve("a.txt"), "A line.\n".repeat(400));
        HostileJob job = new HostileJob(broker, id);
        job.publish(TopicKind.MANIFEST, job.manifest(new InputRoot(folder).describe("a.txt")));
        return job;
    }

    /** A command line that works on this job. */
    String[] words(String... words) {
        return Stream.concat(Stream.of(words), Stream.of(options())).toArray(String[]::new);
    }

    /** A command line that looks at the Kafka that it is on. */
    String[] on(String... words) {
        return Stream.concat(Stream.of(words), Stream.of("--bootstrap-servers=" + kafka.bootstrapServers()))
                .toArray(String[]::new);
    }

    String id() {
        return id.value();
    }

    String[] options() {
        return new String[] {"--job=" + id, "--bootstrap-servers=" + kafka.bootstrapServers()};
    }

    /** An honest manifest. */
    String manifest(InputFile... inputs) {
        JobManifest manifest = new JobManifest(
                id,
                List.of(inputs),
                new JobSettings(
                        new PipelineSettings(List.of("tokenize"), Map.of()),
                        new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE),
                        new LineSettings("UTF-8", 1000),
                        new PlanSettings(1000, 1)),
                AnnotationVersions.ofThisBuild(),
                JobOrigin.inputsOf(id));
        return new String(new ManifestCodec().encode(manifest), UTF_8);
    }

    /** What a word of a table stands for if it is too long to be in one. */
    static String bomb(String word) {
        return switch (word) {
            case "DEEP" -> "\"annotators\":" + "[".repeat(100_000) + "]".repeat(100_000);
            case "DIGITS" -> "\"lanes\":" + "9".repeat(100_000);
            default -> word;
        };
    }

    void publish(TopicKind topic, String value, String... headers) throws ExecutionException, InterruptedException {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic.of(id), 0, "../../evil.txt@0".getBytes(UTF_8), value.getBytes(UTF_8));
        for (String header : headers) {
            String[] pair = header.split("=", 2);
            record.headers().add(pair[0], pair[1].getBytes(UTF_8));
        }
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(kafka.producer())) {
            producer.send(record).get();
        }
    }

    /** A record of so many bytes, all of them 0, which gzip makes a thousandth of. */
    void publishExpanding(TopicKind topic, int bytes) throws ExecutionException, InterruptedException {
        Properties settings = kafka.producer();
        settings.put("compression.type", "gzip");
        settings.put("max.request.size", 2 * bytes);
        settings.put("buffer.memory", 2L * bytes);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings)) {
            producer.send(new ProducerRecord<>(topic.of(id), 0, null, new byte[bytes]))
                    .get();
        }
    }

    /** Everything that stands in all topics of the job. */
    List<String> records() {
        List<TopicPartition> all = TopicLayout.ofInputs(id).own().stream()
                .map(topic -> new TopicPartition(topic.of(id), 0))
                .toList();
        List<String> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.consumer("audit"))) {
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    records.add(new String(record.value(), UTF_8));
                }
            }
        }
        return records;
    }
}
