package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.e2e.Failpoints.Then;
import io.github.corenlpextreme.e2e.Failpoints.Trap;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A complete job named {@code book} whose topics are still there, and in them everything that can be: documents
 * larger than a record, a line that was given up, lines over several chunks, and the repeats and the unfinished
 * parts of a worker that was killed.
 */
record PublishedJob(Path folder, String kafka) {

    static final int LANES = 2;

    private static final List<String> FLAGS = List.of("-Xmx512m");
    private static final int LONGEST_LINE = 100_000;

    static PublishedJob on(TestBroker broker, Path folder) throws Exception {
        PublishedJob job = new PublishedJob(folder, broker.bootstrapServers());
        Files.createDirectory(folder.resolve("in"));
        Files.write(folder.resolve("in/a.txt"), text());
        Files.write(folder.resolve("in/b.txt"), Texts.lines(73, 30));
        job.run();
        return job;
    }

    private static byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(Texts.lines(71, 40));
        text.writeBytes(("\n" + "The old harbour was sleeping when Zoë ran . ".repeat(900)).getBytes(UTF_8));
        text.writeBytes(("\n" + "x ".repeat(LONGEST_LINE) + "\n").getBytes(UTF_8));
        text.writeBytes(Texts.lines(72, 600));
        return text.toByteArray();
    }

    private void run() throws Exception {
        Failpoints failpoints =
                Failpoints.lay(folder, List.of(new Trap(FailpointSite.WORKER_BETWEEN_PARTS, 1, Then.STOP)));
        try (Program program = Program.start(folder, FLAGS, failpoints.environment(), words())) {
            await().atMost(Duration.ofMinutes(2)).until(() -> failpoints.reached(FailpointSite.WORKER_BETWEEN_PARTS));
            long worker = failpoints.pid(FailpointSite.WORKER_BETWEEN_PARTS);
            ProcessHandle.of(worker).orElseThrow().destroyForcibly();
            assertThat(program.exitCode()).as(program.err()).isZero();
        }
    }

    private String[] words() {
        return Stream.of(
                        "run in/a.txt in/b.txt -o=out --job=book --keep-topics --bootstrap-servers=" + kafka,
                        "--chunk-size=50000 --workers=1 --threads=1",
                        "--lanes=" + LANES + " --max-line-bytes=" + LONGEST_LINE)
                .flatMap(words -> Stream.of(words.split(" ")))
                .toArray(String[]::new);
    }

    /** The job's output, file after file. */
    byte[] output() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String file : List.of("a", "b")) {
            all.writeBytes(Files.readAllBytes(folder.resolve("out/" + file + ".txt.jsonl")));
        }
        return all.toByteArray();
    }

    /** Everything in all topics of the job, read as any client could. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> partition.topic().startsWith("book."))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }
}
