package io.github.corenlpextreme.local.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.local.fleet.FleetPlan;
import io.github.corenlpextreme.protocol.ByteSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a worker process learns what no other user of the machine may learn. */
@Timeout(60)
class WorkerSecretTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String SECRET = "xyzzy";

    @TempDir
    private Path folder;

    private final Queue<String> log = new ConcurrentLinkedQueue<>();

    @Test
    void goesThroughThePipeOnly() throws IOException {
        Files.writeString(folder.resolve("script"), "briefed ready await drain");
        WorkerLaunch launch = new WorkerLaunch(
                FakeWorker.class.getName(),
                List.of(folder.toString(), Long.toString(LONG.toMillis())),
                new ByteSize(64 << 20),
                folder,
                FakeWorker.BRIEFING);

        try (WorkerProcesses workers = new WorkerProcesses(
                launch, FleetPlan.of(1, 0), LONG, (process, line) -> log.add(line), System::nanoTime)) {
            workers.start();
            workers.release();

            await().atMost(LONG).until(() -> log.contains("started as worker-0"));
            assertThat(log).contains("briefed as planned: true");
            assertThat(ProcessHandle.current().children()).isNotEmpty().allSatisfy(child -> {
                assertThat(proc(child, "cmdline")).contains("FakeWorker").doesNotContain(SECRET);
                assertThat(proc(child, "environ")).isNotEmpty().doesNotContain(SECRET);
            });
        }
        assertThat(log).noneMatch(line -> line.contains(SECRET));
        assertThat(launch.toString()).contains("kafka:9092").doesNotContain(SECRET);
    }

    private static String proc(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
