package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.objectstore.HttpRequestHead;
import io.github.corenlpextreme.testkit.objectstore.ObjectStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Inputs and outputs in an object store: no disk is shared by those who work on a job. */
@ExtendWith(BrokerExtension.class)
class ObjectStoreIT {

    private static final int REPLACE = 75;
    private static final int LONGEST_HEAD = 1000;

    @TempDir
    private static Path shared;

    private static ObjectStore store;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        store = ObjectStore.start(shared);
        store.bucket("books");
        store.reachFromHere();
    }

    @AfterAll
    static void stop() throws IOException {
        store.close();
    }

    @Test
    void aRunFromTheStoreIntoTheStoreMakesTheSameOutputAsOnDisk() throws Exception {
        byte[] text = Texts.lines(31, 900);
        put("s3://books/in/novel.txt", text);
        store.relay().forget();

        Program run = run("run", "s3://books/in/novel.txt", "-o", "s3://books/out/", "--chunk-size=8KiB", "--lanes=4");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertInputReadByRangesOnly(text.length);
        assertThat(run.err()).contains("assembled in " + folder.toRealPath().resolve("novel.txt.jsonl.state"));
        assertThat(get("s3://books/out/novel.txt.jsonl")).isEqualTo(ReferenceRun.of("novel.txt", text));
        assertThat(folder.resolve("novel.txt.jsonl.state")).doesNotExist();
        Program verify = run("verify", "s3://books/out/novel.txt.jsonl", "--input=s3://books/in/");
        assertThat(verify.exitCode()).as(verify.err()).isZero();
        assertThat(verify.err()).contains("its input is the one that was annotated");
        Program again =
                run("run", "s3://books/in/novel.txt", "-o", "s3://books/out/", "--chunk-size=8KiB", "--lanes=4");
        assertThat(again.err()).contains("is already complete");
    }

    /** Every byte once for each of two samples, once for its chunk, and once more if a boundary breaks its line. */
    private static void assertInputReadByRangesOnly(int size) {
        List<HttpRequestHead> reads = store.relay().requests().stream()
                .filter(request -> request.target().equals("GET /books/in/novel.txt"))
                .toList();
        long asked = reads.stream().mapToLong(ObjectStoreIT::bytesAsked).sum();

        assertThat(reads)
                .hasSizeGreaterThan(10)
                .allMatch(request -> request.field("Range").isPresent());
        assertThat(asked).isBetween(3L * size, 3L * size + size / 10L);
        long answers = (long) store.relay().requests().size() * LONGEST_HEAD;
        assertThat(store.relay().bytesSent()).isBetween(asked, asked + answers);
    }

    private static long bytesAsked(HttpRequestHead request) {
        String[] ends =
                request.field("Range").orElseThrow().replace("bytes=", "").split("-", 2);
        return Long.parseLong(ends[1]) - Long.parseLong(ends[0]) + 1;
    }

    @Test
    void aLargeObjectAndAnOutputThatGoesInParts() throws Exception {
        byte[] text = Texts.lines(32, 20_000);
        put("s3://books/large.txt", text);
        Files.write(folder.resolve("large.txt"), text);
        String options = " --annotators=tokenize --workers=2";

        Program local = run(("run large.txt" + options).split(" "));
        store.relay().forget();
        Program remote = run(("run s3://books/large.txt" + options).split(" "));

        assertThat(local.exitCode()).as(local.err()).isZero();
        assertThat(remote.exitCode()).as(remote.err()).isZero();
        assertThat(text.length).isGreaterThan(1 << 20);
        assertThat(Files.size(object("s3://books/large.txt.jsonl"))).isGreaterThan(32 << 20);
        assertThat(store.relay().requests())
                .filteredOn(request -> request.target().contains("partNumber="))
                .hasSizeGreaterThan(2);
        assertThat(get("s3://books/large.txt.jsonl")).isEqualTo(Files.readAllBytes(folder.resolve("large.txt.jsonl")));
    }

    @Test
    void theThreePartsShareNothingButKafkaAndTheStore(TestBroker broker) throws Exception {
        byte[] text = Texts.lines(33, 60);
        put("s3://books/shelf/in%20put%25.txt", text);
        String kafka = "--bootstrap-servers=" + broker.bootstrapServers();

        Program producer = publish(kafka, "in%20put%25.txt");
        assertThat(producer.exitCode()).as(producer.err()).isZero();
        String job = "--job=" + producer.out().strip();

        try (Program writer = start("writer", job, kafka, "-o", "s3://books/annotated/", "--state-dir=state")) {
            assertThat(worker(job, kafka, 3).exitCode()).isEqualTo(REPLACE);
            try (Program last = startWorker(job, kafka, 0)) {
                assertThat(writer.exitCode()).as(writer.err()).isZero();
                last.signal("TERM");
                assertThat(last.exitCode()).as(last.err()).isEqualTo(143);
            }
        }

        assertThat(get("s3://books/annotated/in%20put%25.txt.jsonl"))
                .isEqualTo(ReferenceRun.ofTokens("in put%.txt", text));
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void anObjectThatIsReplacedWhileTheJobRunsIsRefused(TestBroker broker) throws Exception {
        put("s3://books/shelf/changing.txt", Texts.lines(34, 60));
        String kafka = "--bootstrap-servers=" + broker.bootstrapServers();
        Program producer = publish(kafka, "changing.txt");
        String job = "--job=" + producer.out().strip();
        assertThat(worker(job, kafka, 2).exitCode()).isEqualTo(REPLACE);

        put("s3://books/shelf/changing.txt", Texts.lines(35, 60));
        Program worker = worker(job, kafka, 0);

        assertThat(worker.exitCode()).as(worker.err()).isEqualTo(4);
        assertThat(worker.errLines())
                .singleElement()
                .asString()
                .startsWith("corenlp-extreme: input changing.txt has changed since the job was planned");
    }

    @Test
    void anUploadThatFailsIsDoneAgainByTheNextWriter(TestBroker broker) throws Exception {
        byte[] text = Texts.lines(36, 20);
        put("s3://books/shelf/late.txt", text);
        store.bucket("late");
        String kafka = "--bootstrap-servers=" + broker.bootstrapServers();
        String job = "--job=" + publish(kafka, "late.txt").out().strip();
        String[] write = {"writer", job, kafka, "-o", "s3://late/out.jsonl"};

        try (Program first = start(write);
                Program worker = startWorker(job, kafka, 0)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("out.jsonl.state")));
            store.removeBucket("late");
            assertThat(first.exitCode()).as(first.err()).isEqualTo(1);
            assertThat(first.err()).contains("the output in s3://late", "cannot be written (s3://late/out.jsonl");
            store.bucket("late");
            Program second = run(write);
            assertThat(second.exitCode()).as(second.err()).isZero();
            assertThat(worker.isAlive()).as(worker.err()).isTrue();
        }

        assertThat(get("s3://late/out.jsonl")).isEqualTo(ReferenceRun.ofTokens("late.txt", text));
    }

    @Test
    void whatIsMissingIsSaidInOneSentence() throws Exception {
        put("s3://books/some.txt", "Some.\n".getBytes(UTF_8));

        assertRefused(run("run", "s3://nobody/a.txt"), "there is no bucket nobody at http://127.0.0.1:");
        assertRefused(run("run", "s3://books/none.txt"), "s3://books/none.txt: no such file");
        assertRefused(run("run", "s3://books/some.txt", "-o", "s3://nobody/out.jsonl"), "there is no bucket nobody");
        assertRefused(run("run", "gs://books/a.txt"), "is a URI of a kind that is not supported");
        assertRefused(
                run(Map.of("AWS_SECRET_ACCESS_KEY", "wrong"), "run", "s3://books/some.txt"), "does not allow it: 403");
        assertRefused(
                run(Map.of("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1"), "run", "s3://books/some.txt"),
                "the object store cannot be used at http://127.0.0.1:1: ConnectException");
        assertRefused(
                run(Map.of("AWS_ACCESS_KEY_ID", "", "AWS_EC2_METADATA_DISABLED", "true"), "run", "s3://books/some.txt"),
                "there are no credentials: set AWS_ACCESS_KEY_ID");
    }

    private static void assertRefused(Program program, String sentence) throws Exception {
        assertThat(program.exitCode()).as(program.err()).isEqualTo(2);
        assertThat(program.errLines().get(0)).startsWith("corenlp-extreme: ").contains(sentence);
        assertThat(program.errLines()).noneMatch(line -> line.startsWith("\tat "));
    }

    private Program publish(String kafka, String name) throws Exception {
        String options = " --annotators=tokenize --chunk-size=1500 --lanes=3";
        return run(("producer s3://books/shelf/" + name + " " + kafka + options).split(" "));
    }

    private Program worker(String job, String kafka, int tasks) throws Exception {
        Program worker = startWorker(job, kafka, tasks);
        worker.exitCode();
        return worker;
    }

    private Program startWorker(String job, String kafka, int tasks) throws IOException {
        return start(
                "worker", "-q", job, kafka, "--input-root=s3://books/shelf", "--threads=2", "--max-tasks=" + tasks);
    }

    private Program run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    private Program run(Map<String, String> environment, String... arguments) throws Exception {
        Map<String, String> all = new HashMap<>(store.environment());
        all.putAll(environment);
        Program program = Program.start(folder, List.of("-Xmx512m"), all, arguments);
        program.exitCode();
        return program;
    }

    private Program start(String... arguments) throws IOException {
        return Program.start(folder, List.of("-Xmx512m"), store.environment(), arguments);
    }

    private static Path object(String uri) {
        return Path.of(URI.create(uri));
    }

    private void put(String uri, byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "content", ""), content);
        object(uri).getFileSystem().provider().copy(file, object(uri), StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] get(String uri) throws IOException {
        return Files.readAllBytes(object(uri));
    }
}
