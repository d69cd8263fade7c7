package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.testkit.faults.TestMount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The disk below a run's own Kafka is full. */
@Tag("gate")
@Timeout(300)
class BrokerDiskIT {

    @TempDir
    private Path folder;

    @Test
    @CoversFault(32)
    void aFullDiskEndsTheRunAndWithRoomTheSameCommandFinishesIt() throws Exception {
        assumeThat(TestMount.obstacle()).isEmpty();
        byte[] text = Texts.lines(71, 4000);
        Files.write(folder.resolve("input.txt"), text);
        Path small = Files.createDirectory(folder.resolve("small"));
        try (TestMount disk = TestMount.disk(small, 60)) {
            String[] words = {
                "run",
                "input.txt",
                "--state-dir=" + small.resolve("state"),
                "--chunk-size=4000",
                "--lanes=2",
                "--workers=1",
                "--threads=1"
            };

            fillUnder(words, disk);
            assertThat(folder.resolve("input.txt.jsonl")).doesNotExist();
            disk.free();
            try (Program again = Program.run(folder, words)) {
                assertThat(again.exitCode()).as(again.err()).isZero();
            }
        }
        assertThat(folder.resolve("input.txt.jsonl")).hasBinaryContent(ReferenceRun.of("input.txt", text));
    }

    private void fillUnder(String[] words, TestMount disk) throws Exception {
        try (Program full = Program.start(folder, words)) {
            Path incomplete = folder.resolve("input.txt.jsonl.incomplete");
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> !full.isAlive() || Files.exists(incomplete) && Files.size(incomplete) > 0);
            disk.fillUpTo(0);
            assertThat(full.exitCode()).as(full.err()).isEqualTo(1);
            assertThat(full.errLines())
                    .last()
                    .asString()
                    .startsWith("corenlp-extreme: ")
                    .doesNotContain("unexpected error");
        }
    }
}
