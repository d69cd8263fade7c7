package io.github.corenlpextreme.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compose files at the root of this tree, as they are. */
@NeedsDocker
class ComposeIT {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String ONE_BROKER = "docker-compose.yml";
    private static final String THREE_BROKERS = "docker-compose.cluster.yml";
    private static final String A_WAY_OUT = "docker-compose.outside.yml";

    @TempDir
    private Path folder;

    @BeforeAll
    static void buildImages() throws Exception {
        Images.build();
    }

    @Test
    void threeWorkersMakeTheOutputOfALocalRunAndTheWriterEndsWithZero() throws Exception {
        JobFolders job = JobFolders.below(folder, "text.txt", Prose.lines(8, 2000));
        byte[] expected = LocalRun.output(job.input().resolve("text.txt"));

        try (Compose compose = compose("one", List.of(ONE_BROKER), job)) {
            compose.run("up", "--detach", "--scale", "worker=3");
            assertConfined(compose, 6);

            assertThat(writerExitCode(compose)).isZero();
            assertThat(Files.readAllBytes(job.output().resolve("text.txt.jsonl")))
                    .isEqualTo(expected);
            assertThat(restarts(compose)).hasSize(3).allMatch(restarts -> restarts > 0);
        }
    }

    @Test
    void threeBrokersKeepThreeReplicasAndLoseNothingWithOneOfThem() throws Exception {
        JobFolders job = JobFolders.below(folder, "text.txt", Prose.lines(9, 1000));
        byte[] expected = LocalRun.output(job.input().resolve("text.txt"));

        try (Compose compose = compose("three", List.of(ONE_BROKER, THREE_BROKERS), job)) {
            compose.run("up", "--detach", "--scale", "worker=2");
            assertConfined(compose, 7);
            await().atMost(LONG).until(() -> job.begun("text.txt.jsonl"));
            Containers.killFromTheHost(compose.containers("kafka-2").get(0));

            assertThat(writerExitCode(compose)).isZero();
            assertThat(Files.readAllBytes(job.output().resolve("text.txt.jsonl")))
                    .isEqualTo(expected);
            assertThat(topics(compose))
                    .contains("Topic: job.results", "ReplicationFactor: 3", "min.insync.replicas=2")
                    .doesNotContain("ReplicationFactor: 1");
        }
    }

    @Test
    void onlyThePartsAndOnlyIfAskedReachOut() throws Exception {
        JobFolders job = JobFolders.below(folder, "text.txt", Prose.lines(1, 1));

        String read = compose("out", List.of(ONE_BROKER, A_WAY_OUT), job).run("config");

        assertThat(List.of("producer", "worker", "writer"))
                .allSatisfy(part -> assertThat(service(read, part)).contains("\n      outside:"));
        assertThat(service(read, "kafka")).contains("\n      kafka:").doesNotContain("outside");
    }

    /** What Compose has understood of a service. */
    private static String service(String read, String name) {
        Matcher block = Pattern.compile("(?ms)^  " + name + ":\n(.*?)(?=^ {0,2}\\S|\\z)")
                .matcher(read.substring(read.indexOf("services:")));
        assertThat(block.find()).as(name).isTrue();
        return block.group(1);
    }

    /** Kafka like the parts. */
    private static void assertConfined(Compose compose, int containers) throws Exception {
        List<String> ids = compose.containers();
        assertThat(ids).hasSize(containers);
        for (String id : ids) {
            assertThat(Containers.limits(id))
                    .containsExactly(
                            "root read-only true",
                            "privileged false",
                            "capabilities dropped [\"ALL\"] added null",
                            "security [\"no-new-privileges:true\"]",
                            "memory limited true",
                            "processes 1000",
                            "published {}");
            assertThat(Containers.reachesOut(id)).isFalse();
        }
    }

    private static Compose compose(String name, List<String> files, JobFolders job) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "TAG", Images.TAG,
                "INPUT", "text.txt",
                "INPUT_DIR", job.input().toString(),
                "OUTPUT_DIR", job.output().toString(),
                "CORENLP_EXTREME_CHUNK_SIZE", "8KiB",
                "CORENLP_EXTREME_LANES", "6",
                "CORENLP_EXTREME_MAX_TASKS", "5"));
        return new Compose("corenlp-extreme-it-" + name, files, settings);
    }

    private static int writerExitCode(Compose compose) throws Exception {
        String writer = compose.containers("writer").get(0);
        await().atMost(LONG).until(() -> !Containers.running(writer));
        return Containers.exitCode(writer);
    }

    private static List<Integer> restarts(Compose compose) throws Exception {
        List<Integer> restarts = new ArrayList<>();
        for (String worker : compose.containers("worker")) {
            restarts.add(Containers.restarts(worker));
        }
        return restarts;
    }

    private static String topics(Compose compose) throws Exception {
        return compose.run(
                "exec",
                "-T",
                "kafka",
                "/opt/kafka/bin/kafka-topics.sh",
                "--bootstrap-server",
                "kafka:9092",
                "--describe");
    }
}
