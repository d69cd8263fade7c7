package io.github.corenlpextreme.e2e;

import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.testkit.broker.TestBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * A job all of whose results are on Kafka, and an output of it that was left half-way: the writer can be
 * tried on copies of it again and again, without a worker.
 */
final class HalfWrittenJob {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final String kafka;
    private final byte[] expected;

    private HalfWrittenJob(Path folder, String kafka, byte[] expected) {
        this.folder = folder;
        this.kafka = kafka;
        this.expected = expected;
    }

    static HalfWrittenJob make(Path folder, TestBroker broker) throws Exception {
        byte[] text = Texts.lines(41, 700);
        Files.write(folder.resolve("input.txt"), text);
        HalfWrittenJob job = new HalfWrittenJob(
                folder, "--bootstrap-servers=" + broker.bootstrapServers(), ReferenceRun.ofTokens("input.txt", text));
        try (Program producer = Program.run(
                folder,
                "producer",
                "input.txt",
                "--job=half",
                job.kafka,
                "--annotators=tokenize",
                "--chunk-size=2000",
                "--lanes=4")) {
            producer.exitCode();
        }
        job.writeHalf();
        job.annotateTheRest();
        return job;
    }

    /** The output as it must become. */
    byte[] expected() {
        return expected;
    }

    /** Puts a copy of what the writer left behind into this folder. */
    Path copyTo(Path place) throws IOException {
        Path half = folder.resolve("half");
        try (Stream<Path> all = Files.walk(half)) {
            for (Path from : all.toList()) {
                Path to = place.resolve(half.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return place;
    }

    /** The words that write this job's output below a folder, and leave its results to the next. */
    String[] words(Path place, String... more) {
        return Stream.concat(
                        Stream.of(
                                "writer",
                                "--job=half",
                                kafka,
                                "--quiet",
                                "--keep-topics",
                                "-o=" + place.resolve("out.jsonl")),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** Fewer tasks than there are chunks: something must be left for a second writer. */
    private void writeHalf() throws Exception {
        Path half = Files.createDirectory(folder.resolve("half"));
        Path incomplete = half.resolve("out.jsonl.incomplete");
        try (Program worker = worker("--max-tasks=12");
                Program writer = Program.start(folder, words(half))) {
            until(() -> Files.exists(incomplete) && Files.size(incomplete) > 0);
            worker.exitCode();
            writer.signal("TERM");
            writer.exitCode();
        }
    }

    private void annotateTheRest() throws Exception {
        try (Program worker = worker("--max-tasks=0");
                Program writer = Program.run(folder, words(Files.createDirectory(folder.resolve("whole"))))) {
            if (writer.exitCode() != 0) {
                throw new IllegalStateException("the job did not come to its end: " + writer.err() + worker.err());
            }
        }
    }

    private Program worker(String maxTasks) throws IOException {
        return Program.start(
                folder, List.of("-Xmx512m"), "worker", "--job=half", kafka, "--input-root=.", "--threads=1", maxTasks);
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(condition);
    }
}
