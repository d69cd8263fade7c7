package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files larger than an int can count, and outputs larger than any heap of the run. */
@Tag("gate")
class LargeInputIT {

    private static final long FIVE_GIB = 5L << 30;

    @TempDir
    private Path folder;

    @Test
    void positionsBeyondFourGibibytesAreRight() throws Exception {
        Path sparse = folder.resolve("sparse.txt");
        try (FileChannel channel = FileChannel.open(
                sparse, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.wrap("At the start.\n".getBytes(UTF_8)), 0);
            channel.write(ByteBuffer.wrap("\nBehind the hole.\r\n\nThe end".getBytes(UTF_8)), FIVE_GIB);
        }

        try (Program program = Program.run(folder, "run", "sparse.txt", "--chunk-size=96MiB", "--force-text")) {
            assertThat(program.exitCode()).as(program.err()).isZero();
        }

        assertPositions(folder.resolve("sparse.txt.jsonl"));
        assertThat(Program.run(folder, "verify", "sparse.txt.jsonl").exitCode()).isZero();
    }

    @Test
    void anOutputLargerThanEveryHeapPassesThrough() throws Exception {
        Path input = folder.resolve("input.txt");
        int repeats = 230;
        byte[] lines = Texts.lines(5, 800);
        writeRepeated(input, lines, repeats);

        try (Program program = Program.start(
                folder,
                List.of("-Xmx160m", "-XX:+ExitOnOutOfMemoryError"),
                Program.LONG_LIVED,
                "run",
                "input.txt",
                "--annotators=tokenize",
                "--worker-memory=160MiB")) {
            assertThat(program.exitCode()).as(program.err()).isZero();
        }

        assertThat(folder.resolve("input.txt.jsonl"))
                .satisfies(output -> assertThat(Files.size(output)).isGreaterThan(2 * (160L << 20)));
        assertThat(Program.run(folder, "verify", "input.txt.jsonl").exitCode()).isZero();
    }

    private static void assertPositions(Path output) throws IOException {
        try (Stream<String> lines = Files.lines(output)) {
            List<String> documents = lines.toList();
            long hole = 14;
            long behind = FIVE_GIB + 1;
            assertThat(documents).hasSize(5);
            assertThat(documents.get(0))
                    .startsWith("{\"file\":\"sparse.txt\",\"offset\":0,\"length\":13,\"sentences\":[{");
            assertThat(documents.get(1))
                    .startsWith("{\"file\":\"sparse.txt\",\"offset\":" + hole + ",\"length\":" + (FIVE_GIB - hole)
                            + ",\"error\":{\"reason\":\"line-too-long\"");
            assertThat(documents.get(2))
                    .startsWith("{\"file\":\"sparse.txt\",\"offset\":" + behind + ",\"length\":16,\"sentences\":[{")
                    .contains("\"word\":\"Behind\"");
            assertThat(documents.get(3))
                    .isEqualTo(
                            "{\"file\":\"sparse.txt\",\"offset\":" + (behind + 18) + ",\"length\":0,\"sentences\":[]}");
            assertThat(documents.get(4))
                    .startsWith("{\"file\":\"sparse.txt\",\"offset\":" + (behind + 19) + ",\"length\":7,");
        }
    }

    private static void writeRepeated(Path path, byte[] bytes, int times) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int i = 0; i < times; i++) {
                out.write(bytes);
                out.write('\n');
            }
        }
    }
}
