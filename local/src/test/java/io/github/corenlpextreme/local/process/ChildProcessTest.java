package io.github.corenlpextreme.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.local.fleet.FleetEvent;
import io.github.corenlpextreme.local.fleet.FleetEvent.ProcessExited;
import io.github.corenlpextreme.protocol.ByteSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildProcessTest {

    @TempDir
    private Path folder;

    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<FleetEvent> events = new LinkedBlockingQueue<>();

    @Test
    void holdsTheBeginningOnlyOfALineThatHardlyEnds() throws Exception {
        Files.writeString(folder.resolve("script-0"), "shout:3000000 exit:0");
        WorkerLaunch launch = new WorkerLaunch(
                FakeWorker.class.getName(),
                List.of(folder.toString(), "30000"),
                new ByteSize(64 << 20),
                folder,
                FakeWorker.BRIEFING);

        ChildProcess.start(0, launch, events::add, (process, line) -> log.add(line));

        assertThat(events.take()).isInstanceOf(ProcessExited.class);
        assertThat(log)
                .filteredOn(line -> line.startsWith("!!!!"))
                .as("on either stream")
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).endsWith("! ...").hasSizeLessThan(100_000));
    }
}
