package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A foreign client's records end the parts with one sentence, and do no other harm: no reading, writing, waiting. */
@ExtendWith(BrokerExtension.class)
@Timeout(120)
@CoversFault(41)
class HostileRecordsIT {

    private static final String CRC = "crc32c=00000000";
    private static final String COUNTS = "counts=1,0,0,0,0,0";
    private static final String SECRET = "The vault opens at noon.";
    private static final List<String> SMALL = List.of("-Xmx160m", "-XX:+ExitOnOutOfMemoryError");
    private static final AtomicInteger JOBS = new AtomicInteger();

    @TempDir
    private Path folder;

    private Path root;
    private HostileJob job;

    @BeforeEach
    void publishAJob(TestBroker broker) throws Exception {
        root = Files.createDirectories(folder.resolve("root/sub")).getParent();
        Files.writeString(folder.resolve("secret.txt"), SECRET + "\n");
        Files.writeString(root.resolve("a.txt"), "A line.\n".repeat(400));
        Files.writeString(root.resolve("b.txt"), "Another.\n");
        Files.createSymbolicLink(root.resolve("link.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(root.resolve("up"), folder);
        new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start().waitFor();
        job = new HostileJob(broker, "job" + JOBS.incrementAndGet());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
                    CHUNKS | garbage | not JSON
                    CHUNKS | {'v':2,'type':'chunk','chunk':0,'file':0,'start':0,'end':1000} | version 2 is not supported
                    CHUNKS | {'v':1,'type':'chunk','chunk':0,'file':0,'start':0,\
                    'end':9000000000000000000} | not what was planned
                    SPANS | {'v':1,'type':'span','chunk':1,'file':0,'start':0,\
                    'end':9000000000000000000} | does not end in the chunk
                    """)
    @CoversFault({41, 42})
    void aWorkerReadsNothingForARecordThatNobodyPlanned(TopicKind topic, String record, String mentioned)
            throws Exception {
        job.publish(TopicKind.MANIFEST, job.manifest(new InputRoot(root).describe("a.txt")));
        job.publish(topic, record.replace('\'', '"'));

        try (Program worker = worker()) {
            assertThat(worker.exitCode()).as(worker.err()).isEqualTo(1);
            assertThat(worker.errLines())
                    .singleElement()
                    .asString()
                    .contains(
                            "topic ",
                            topic == TopicKind.CHUNKS ? ".chunks" : ".spans",
                            "partition 0, offset 0",
                            mentioned);
        }
        assertThat(job.records()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"link.txt", "up/secret.txt"})
    void aWorkerFollowsNoLinkOutOfTheRoot(String path) throws Exception {
        FileFingerprint ofTheSecret =
                new InputRoot(folder).describe("secret.txt").fingerprint();

        assertThatAWorkerRefuses(new InputFile(path, ofTheSecret), "leads outside the input root");
    }

    @Test
    void aWorkerDoesNotWaitForTheWriterOfAPipe() throws Exception {
        FileFingerprint fingerprint = new FileFingerprint(SECRET.length() + 1L, "", new FileHints(0, ""));

        assertThatAWorkerRefuses(new InputFile("pipe", fingerprint), "is not a regular file");
    }

    private void assertThatAWorkerRefuses(InputFile input, String mentioned) throws Exception {
        job.publish(TopicKind.MANIFEST, job.manifest(input));
        job.publish(
                TopicKind.CHUNKS,
                "{\"v\":1,\"type\":\"chunk\",\"chunk\":0,\"file\":0,\"start\":0,\"end\":" + input.size() + "}");

        try (Program worker = worker()) {
            assertThat(worker.exitCode()).as(worker.err()).isEqualTo(2);
            assertThat(worker.errLines()).singleElement().asString().contains(input.path(), mentioned);
            assertThat(worker.err()).doesNotContain(SECRET);
        }
        assertThat(job.records()).hasSize(2).noneMatch(record -> record.contains("vault"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
                    "a.txt"                    | ../secret.txt          | below the input root
                    "a.txt"                    | /etc/passwd            | below the input root
                    "a.txt"                    | sub/../../secret.txt   | below the input root
                    "a.txt"                    | b.txt                  | given twice
                    "lanes":1                  | "lanes":2000000000     | lanes 2000000000
                    "chunkSize":1000           | "chunkSize":-1         | chunk-size -1
                    "size":9                   | "size":9223372036854775807 | total size too large
                    "v":2                      | "v":3                  | version 3
                    "annotators":["tokenize"]  | "annotators":{}        | not a job manifest
                    "annotators":["tokenize"]  | DEEP                   | it is nested deeper
                    "lanes":1                  | DIGITS                 | a number
                    """)
    @CoversFault({41, 42})
    void noPartWorksOnAManifestThatNoProducerMakes(String right, String wrong, String mentioned) throws Exception {
        String honest = job.manifest(new InputRoot(root).describe("a.txt"), new InputRoot(root).describe("b.txt"));
        assertThat(honest).contains(right);
        job.publish(TopicKind.MANIFEST, honest.replace(right, HostileJob.bomb(wrong)));

        for (String[] part :
                List.of(words("worker", "--input-root=" + root), words("writer", "-o" + folder + "/out"))) {
            CommandResult ending = CommandResult.inThisJvm(part);
            assertThat(ending.exitCode()).as(ending.err()).isEqualTo(1);
            assertThat(ending.err()).hasLineCount(1).contains(".manifest, partition 0, offset 0", mentioned);
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
                    https://example.org/evil.ser | pos.model=https://example.org/evil.ser
                    jar:file:/tmp/x.jar!/m.ser   | jar:file
                    """)
    void aWorkerFetchesNoModelFromElsewhere(String model, String mentioned) throws Exception {
        String honest = job.manifest(new InputRoot(root).describe("a.txt"));
        job.publish(
                TopicKind.MANIFEST,
                honest.replace("\"properties\":{}", "\"properties\":{\"pos.model\":\"" + model + "\"}"));

        CommandResult ending =
                CommandResult.inThisJvm(words("worker", "--input-root=" + root, "--allow-property=pos.model"));

        assertThat(ending.exitCode()).as(ending.err()).isEqualTo(2);
        assertThat(ending.err()).hasLineCount(1).contains(mentioned, "may not download");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
                    RESULTS | garbage | not JSON
                    RESULTS | {'v':2,'type':'end-of-job'} | version 2 is not supported
                    PARTIALS | {'v':1,'type':'partials','chunk':0,'file':0,'start':0,\
                    'end':9} | do not match what was planned
                    PARTIALS | {'v':1,'type':'partials','chunk':0,'file':5,'start':0,\
                    'end':1000} | do not match what was planned
                    RESULTS | {'v':1,'type':'partials','chunk':0,'file':0,'start':0,'end':1000,'headEnd':0,\
                    'tailStart':4000} | cannot be cut
                    SPAN_RESULTS | {'v':1,'type':'span-closed','chunk':99,'start':0,'end':5,'lines':0,\
                    'sentences':0,'tokens':0,'quarantined':0,'malformed':0,'degraded':0} | no chunk 99
                    RESULTS | {'v':1,'type':'end-of-file','file':2000000000} | no file 2000000000
                    """)
    @CoversFault({41, 42})
    void aWriterWritesNothingForARecordThatNobodyPlanned(TopicKind topic, String record, String mentioned)
            throws Exception {
        job.publish(TopicKind.MANIFEST, job.manifest(new InputRoot(root).describe("a.txt")));
        job.publish(topic, record.replace('\'', '"'));

        assertThatTheWriterEnds("partition 0, offset 0", mentioned);
    }

    @Test
    void aDocumentDoesNotSayWhereItIsWritten() throws Exception {
        openAChunk();
        job.publish(TopicKind.RESULTS, "forged", "type=document", "chunk=0", "range=0-8", CRC, COUNTS);
        job.publish(
                TopicKind.RESULTS, "forged", "type=document", "chunk=0", "range=8-9000000000000000000", CRC, COUNTS);

        assertThatTheWriterEnds("partition 0, offset 2", "does not lie in");
        assertThat(List.of(folder, folder.getParent()))
                .allSatisfy(place -> assertThat(place.resolve("evil.txt")).doesNotExist());
    }

    @Test
    void countsThatNoTextHasAreNotAddedUp() throws Exception {
        openAChunk();
        String most = "counts=1,0,9223372036854775807,0,0,0";
        job.publish(TopicKind.RESULTS, "forged", "type=document", "chunk=0", "range=0-8", CRC, most);
        job.publish(TopicKind.RESULTS, "forged", "type=document", "chunk=0", "range=8-16", CRC, most);

        assertThatTheWriterEnds("add up to more than any text can have", "--job");
    }

    @Test
    void aWriterFollowsNoLinkOutOfTheOutputFolder() throws Exception {
        Files.writeString(root.resolve("sub/c.txt"), "A third.\n");
        InputRoot inputs = new InputRoot(root);
        job.publish(TopicKind.MANIFEST, job.manifest(inputs.describe("a.txt"), inputs.describe("sub/c.txt")));
        Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(folder.resolve("out/sub"), Files.createDirectory(folder.resolve("elsewhere")));

        CommandResult ending = CommandResult.inThisJvm(words("writer", "-o" + folder.resolve("out")));

        assertThat(ending.exitCode()).as(ending.err()).isEqualTo(2);
        assertThat(ending.err()).hasLineCount(1).contains("sub", "would lie outside of");
        assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
    }

    private void openAChunk() throws Exception {
        job.publish(TopicKind.MANIFEST, job.manifest(new InputRoot(root).describe("a.txt")));
        job.publish(
                TopicKind.RESULTS,
                "{'v':1,'type':'partials','chunk':0,'file':0,'start':0,'end':1000,'headEnd':0,'tailStart':1000}"
                        .replace('\'', '"'));
    }

    private void assertThatTheWriterEnds(String... mentioned) throws Exception {
        CommandResult ending = CommandResult.inThisJvm(words("writer", "-o" + folder.resolve("out.jsonl")));
        assertThat(ending.exitCode()).as(ending.err()).isEqualTo(1);
        assertThat(ending.err()).hasLineCount(1).contains(mentioned);
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
    }

    private Program worker() throws IOException {
        return Program.start(folder, SMALL, words("worker", "--input-root=" + root, "--threads=1"));
    }

    private String[] words(String... words) {
        return Stream.of(Stream.of(words), Stream.of(job.options()), Stream.of("--quiet"))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }
}
