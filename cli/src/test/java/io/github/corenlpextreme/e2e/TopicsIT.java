package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.corenlpextreme.e2e.WithoutRepeats.Document;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What docs/topics.md and docs/schemas say of a job's topics, held to those of a job that had a worker killed. */
@ExtendWith(BrokerExtension.class)
@Timeout(300)
class TopicsIT {

    private static final Map<String, Set<String>> TYPES = Map.of(
            "book.chunks", Set.of("chunk", "end-of-file", "end-of-job"),
            "book.partials", Set.of("partials", "end-of-file", "end-of-job"),
            "book.spans", Set.of("span", "end-of-file", "end-of-job"),
            "book.results", Set.of("partials", "document", "chunk-closed", "end-of-file", "end-of-job"),
            "book.span-results", Set.of("document", "span-closed", "end-of-file", "end-of-job"));

    private static final Set<String> OF_EVERY_DOCUMENT =
            Set.of("type", "job", "content-type", "chunk", "range", "crc32c", "counts");
    private static final Set<String> OF_SOME = Set.of("quarantine", "part", "attempt");

    @TempDir
    private static Path folder;

    private static PublishedJob job = new PublishedJob(Path.of(""), "");

    private final Schemas schemas = new Schemas();
    private final Map<String, Set<String>> seen = new TreeMap<>();

    TopicsIT() throws IOException {}

    @BeforeAll
    static void runTheJob(TestBroker broker) throws Exception {
        job = PublishedJob.on(broker, folder);
        printTopics();
    }

    @Test
    void everyRecordIsAsDocumentedAndEverythingDocumentedIsSent() throws Exception {
        for (ConsumerRecord<byte[], byte[]> record : job.records()) {
            if (record.topic().equals("book.manifest")) {
                assertThat(record.headers()).isEmpty();
                assertFits("manifest", record);
            } else {
                checkLane(record);
            }
        }

        assertThat(seen).isEqualTo(new TreeMap<>(TYPES));
        assertThat(schemas.used()).isEqualTo(schemas.names());
    }

    private void checkLane(ConsumerRecord<byte[], byte[]> record) throws IOException {
        Map<String, String> headers = headers(record);
        String type = headers.getOrDefault("type", "");
        seen.computeIfAbsent(record.topic(), any -> new TreeSet<>()).add(type);
        if (type.equals("document")) {
            checkDocument(record, headers);
        } else {
            assertThat(headers).as("%s", record).containsOnlyKeys("type");
            assertThat(record.key()).as("%s", record).isNull();
            assertFits(type, record);
        }
    }

    private void checkDocument(ConsumerRecord<byte[], byte[]> record, Map<String, String> headers) throws IOException {
        assertThat(headers.keySet()).as("%s", record).containsAll(OF_EVERY_DOCUMENT);
        assertThat(headers.keySet()).as("%s", record).isSubsetOf(union(OF_EVERY_DOCUMENT, OF_SOME));
        assertThat(headers).containsEntry("job", "book").containsEntry("content-type", "application/json");
        assertThat(headers.get("range")).matches("\\d+-\\d+");
        assertThat(headers.get("crc32c")).matches("[0-9a-f]{8}");
        assertThat(headers.get("counts")).matches("1(,\\d+){5,6}");
        assertThat(new String(record.key(), UTF_8))
                .matches("[ab]\\.txt@" + headers.get("range").split("-")[0]);
        assertThat(Integer.parseInt(headers.get("chunk")) % PublishedJob.LANES).isEqualTo(record.partition());
        assertThat(headers.containsKey("attempt")).isEqualTo(headers.containsKey("part"));
        if (headers.containsKey("quarantine")) {
            assertThat(schemas.complaints("quarantine", headers.get("quarantine")))
                    .isEmpty();
        }
        if (!headers.containsKey("part")) {
            assertFits("document", record);
        }
    }

    private void assertFits(String schema, ConsumerRecord<byte[], byte[]> record) throws IOException {
        String json = new String(record.value(), UTF_8);
        assertThat(schemas.complaints(schema, json)).as("%s: %s", schema, json).isEmpty();
    }

    @Test
    void kafkasOwnConsumerAndTheRuleOfPlaceGiveTheOutput() throws Exception {
        List<Document> documents = new ArrayList<>();
        List<Printed> all = new ArrayList<>();
        for (String topic : List.of("results", "span-results")) {
            List<Printed> printed = Printed.read(folder.resolve(topic + ".txt"));
            all.addAll(printed);
            for (int lane = 0; lane < PublishedJob.LANES; lane++) {
                documents.addAll(withoutRepeats(printed, lane));
            }
        }

        documents.sort(Comparator.comparing(Document::file).thenComparing(Document::start));
        String text = String.join("\n", documents.stream().map(Document::text).toList()) + "\n";
        assertThat(text.getBytes(ISO_8859_1)).isEqualTo(job.output());
        assertThereWereRepeatsAndAnUnfinishedDocument(all);
        for (Document document : documents) {
            String json = new String(document.text().getBytes(ISO_8859_1), UTF_8);
            assertThat(schemas.complaints("document", json)).isEmpty();
        }
    }

    private static List<Document> withoutRepeats(List<Printed> printed, int lane) {
        WithoutRepeats rule = new WithoutRepeats();
        printed.stream()
                .filter(record -> record.lane() == lane && record.isDocument())
                .forEach(rule::add);
        return rule.documents();
    }

    /** Otherwise there was nothing to drop. */
    private static void assertThereWereRepeatsAndAnUnfinishedDocument(List<Printed> all) {
        Map<String, Integer> firstParts = new HashMap<>();
        Map<String, Integer> lastParts = new HashMap<>();
        for (Printed record : all) {
            String part = record.headers().getOrDefault("part", "0/last");
            firstParts.merge(record.key(), part.startsWith("0") ? 1 : 0, Integer::sum);
            lastParts.merge(record.key(), part.endsWith("/last") ? 1 : 0, Integer::sum);
        }
        firstParts.remove("null");
        assertThat(firstParts.keySet()).anyMatch(key -> lastParts.get(key) > 1);
        assertThat(firstParts.keySet()).anyMatch(key -> firstParts.get(key) > lastParts.get(key));
    }

    @Test
    void theScriptOfTheDocumentGivesTheOutput() throws Exception {
        assumeThat(isThere("python3")).as("python3 is there").isTrue();
        Files.writeString(folder.resolve("without-repeats.py"), new TopicsPage().only("python"));

        shell("python3 without-repeats.py results.txt span-results.txt >book.jsonl");

        assertThat(folder.resolve("book.jsonl")).hasBinaryContent(job.output());
    }

    /** The commands of the document, with Kafka's own class behind the name of Kafka's own script. */
    private static void printTopics() throws Exception {
        Path script = folder.resolve("kafka-console-consumer.sh");
        Files.writeString(
                script,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                        + System.getProperty("java.class.path")
                        + "' org.apache.kafka.tools.consumer.ConsoleConsumer \"$@\"\n");
        script.toFile().setExecutable(true);
        shell(new TopicsPage().only("sh").replace("kafka:9092", job.kafka()));
    }

    private static boolean isThere(String command) throws Exception {
        return new ProcessBuilder("sh", "-c", "command -v " + command).start().waitFor() == 0;
    }

    private static void shell(String commands) throws Exception {
        Path err = folder.resolve("shell.err");
        ProcessBuilder builder = new ProcessBuilder("bash", "-ec", commands)
                .directory(folder.toFile())
                .redirectError(err.toFile());
        builder.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        assertThat(builder.start().waitFor())
                .as(() -> String.join("\n", linesOf(err)))
                .isZero();
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of(e.toString());
        }
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return new TreeSet<>(Stream.of(one, other).flatMap(Set::stream).toList());
    }
}
