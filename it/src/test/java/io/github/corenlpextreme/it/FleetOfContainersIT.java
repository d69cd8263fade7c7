package io.github.corenlpextreme.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.RestartPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.kafka.KafkaContainer;

/** The images by hand: a broker, a producer, three workers that are replaced after a few tasks, a writer. */
@NeedsDocker
class FleetOfContainersIT {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String KAFKA = "kafka:19092";

    @TempDir
    private Path folder;

    private final Network network = Network.newNetwork();
    private final KafkaContainer kafka =
            new KafkaContainer("apache/kafka:4.3.1").withNetwork(network).withListener(KAFKA);

    @BeforeAll
    static void buildImages() throws Exception {
        Images.build();
    }

    @BeforeEach
    void startKafka() {
        kafka.start();
    }

    @AfterEach
    void stopKafka() {
        kafka.stop();
        network.close();
    }

    @Test
    void threeWorkersOneOfThemKilledFromTheHostMakeTheOutputOfALocalRun() throws Exception {
        JobFolders job = JobFolders.below(folder, "text.txt", Prose.lines(7, 2500));
        byte[] expected = LocalRun.output(job.input().resolve("text.txt"));
        producer(job).start();
        List<GenericContainer<?>> workers =
                Stream.of(1, 2, 3).<GenericContainer<?>>map(any -> worker(job)).toList();
        GenericContainer<?> writer = writer(job);

        try {
            workers.forEach(GenericContainer::start);
            writer.start();
            await().atMost(LONG).until(() -> job.begun("text.txt.jsonl"));
            Containers.killFromTheHost(workers.get(1).getContainerId());
            await().atMost(LONG).until(() -> !Containers.running(writer.getContainerId()));

            assertThat(Containers.exitCode(writer.getContainerId()))
                    .as(Containers.log(writer.getContainerId()))
                    .isZero();
            assertThat(Files.readAllBytes(job.output().resolve("text.txt.jsonl")))
                    .isEqualTo(expected);
            for (GenericContainer<?> worker : workers) {
                assertThat(Containers.restarts(worker.getContainerId()))
                        .as(Containers.log(worker.getContainerId()))
                        .isPositive();
            }
        } finally {
            workers.forEach(GenericContainer::stop);
            writer.stop();
        }
    }

    private GenericContainer<?> producer(JobFolders job) {
        return part("producer")
                .withCommand("producer", "/input/text.txt", "--chunk-size=8KiB", "--lanes=6")
                .withFileSystemBind(job.input().toString(), "/input", BindMode.READ_ONLY)
                .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(Duration.ofMinutes(2)));
    }

    private GenericContainer<?> worker(JobFolders job) {
        return part("worker")
                .withEnv("CORENLP_EXTREME_MAX_TASKS", "5")
                .withFileSystemBind(job.input().toString(), "/input", BindMode.READ_ONLY);
    }

    private GenericContainer<?> writer(JobFolders job) {
        return part("writer").withFileSystemBind(job.output().toString(), "/output", BindMode.READ_WRITE);
    }

    private GenericContainer<?> part(String name) {
        return new GenericContainer<>(Images.of(name))
                .withNetwork(network)
                .withEnv("CORENLP_EXTREME_BOOTSTRAP_SERVERS", KAFKA)
                .withEnv("CORENLP_EXTREME_JOB", "fleet")
                .withTmpFs(Map.of("/tmp", "rw"))
                .withCreateContainerCmdModifier(create -> harden(create, name));
    }

    /** As docker-compose.yml has it. */
    private static void harden(CreateContainerCmd create, String part) {
        create.getHostConfig()
                .withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withRestartPolicy(
                        part.equals("worker") ? RestartPolicy.unlessStoppedRestart() : RestartPolicy.noRestart());
    }
}
