package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bit has turned over in a broker's log: what is read there is not what was sent. */
@Tag("gate")
@Timeout(120)
class DamagedLogIT {

    @TempDir
    private Path folder;

    @Test
    @CoversFault(41)
    void isNoticedByTheWriterAndNotPassedOver() throws Exception {
        Path log = Files.createDirectory(folder.resolve("kafka"));
        Files.writeString(folder.resolve("a.txt"), "A line.\n");
        try (TestBroker broker = new TestBroker(log)) {
            HostileJob job = new HostileJob(broker, "bits");
            job.publish(TopicKind.MANIFEST, job.manifest(new InputRoot(folder).describe("a.txt")));
            job.publish(TopicKind.RESULTS, "{\"v\":1,\"type\":\"end-of-file\",\"file\":0}");
        }
        turnLastBit(segment(log, "bits.results-0"));

        try (TestBroker broker = new TestBroker(log)) {
            CommandResult writer = CommandResult.inThisJvm(
                    "writer",
                    "--job=bits",
                    "--bootstrap-servers=" + broker.bootstrapServers(),
                    "--quiet",
                    "-o=" + folder.resolve("out.jsonl"));

            assertThat(writer.exitCode()).as(writer.err()).isEqualTo(1);
            assertThat(writer.err())
                    .hasLineCount(1)
                    .contains("Kafka sent a record that cannot be read", "bits.results-0 at offset 0");
        }
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
    }

    private static Path segment(Path log, String partition) throws IOException {
        try (Stream<Path> found = Files.find(
                log, 5, (path, attributes) -> path.endsWith(Path.of(partition, "00000000000000000000.log")))) {
            return found.findFirst().orElseThrow();
        }
    }

    private static void turnLastBit(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long last = bytes.length() - 5;
            bytes.seek(last);
            int old = bytes.read();
            bytes.seek(last);
            bytes.write(old ^ 1);
        }
    }
}
