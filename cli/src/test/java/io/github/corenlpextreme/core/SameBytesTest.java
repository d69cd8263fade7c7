package io.github.corenlpextreme.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.testkit.text.RandomText;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowComplete;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the chunk size and the number of lanes, whatever breaks off and is repeated: the same bytes. */
class SameBytesTest {

    private static final int NO_LIMIT = 1 << 20;

    static LongStream seeds() {
        long first = Long.getLong("seed", 1);
        return LongStream.range(first, first + Integer.getInteger("seeds", 400));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @CoversFault(52)
    void everyChunkSizeGivesTheSequentialOutput(long seed) throws IOException {
        byte[] file = RandomText.of(seed, 40);
        int maxLineBytes = seed % 3 == 0 ? 12 : NO_LIMIT;
        byte[] expected = SequentialPass.output(file, maxLineBytes);

        for (int chunkSize = 1; chunkSize <= file.length + 1; chunkSize++) {
            int lanes = 1 + (int) ((seed + chunkSize) % 5);
            CoreRun run = run(List.of(file), chunkSize, lanes, maxLineBytes, seed);
            assertThat(run.run())
                    .as("seed %d, chunk size %d, lanes %d", seed, chunkSize, lanes)
                    .singleElement()
                    .isEqualTo(expected);
            assertRowsTile(run.rows(), file.length);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void severalFilesKeepTheirOwnOutputs(long seed) throws IOException {
        List<byte[]> files = Stream.of(seed, seed + 7777, seed + 99_999, seed + 123_456)
                .map(s -> RandomText.of(s, 12))
                .toList();

        List<byte[]> outputs =
                run(files, 1 + (int) (seed % 23), 3, NO_LIMIT, seed).run();

        assertThat(outputs).hasSameSizeAs(files);
        for (int i = 0; i < files.size(); i++) {
            assertThat(outputs.get(i))
                    .as("seed %d, file %d", seed, i)
                    .isEqualTo(SequentialPass.output(files.get(i), NO_LIMIT));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "\n",
                "\r\n",
                "\r",
                "\n\n",
                "\uFEFF",
                "\uFEFF\n",
                "\uFEFFa",
                "a\r\nb\rc\n\n",
                "é",
                "a\nb"
            })
    @CoversFault(52)
    void theSmallestFilesAreRight(String text) throws IOException {
        byte[] file = text.getBytes(UTF_8);

        for (int chunkSize = 1; chunkSize <= file.length + 1; chunkSize++) {
            List<byte[]> outputs =
                    run(List.of(file), chunkSize, 2, NO_LIMIT, chunkSize).run();
            assertThat(outputs).singleElement().isEqualTo(SequentialPass.output(file, NO_LIMIT));
        }
    }

    @Test
    @CoversFault(52)
    void oneLineOverManyBlocksIsRight() throws IOException {
        String line = "0123456789abcdef".repeat(20_000);
        byte[] file = ("first\n" + line + "\r\n" + line).getBytes(UTF_8);

        for (int chunkSize :
                IntStream.of(9_973, 65_536, 65_537, 131_072, file.length).toArray()) {
            List<byte[]> outputs =
                    run(List.of(file), chunkSize, 4, NO_LIMIT, chunkSize).run();
            assertThat(outputs).singleElement().isEqualTo(SequentialPass.output(file, NO_LIMIT));
        }
    }

    private static CoreRun run(List<byte[]> files, int chunkSize, int lanes, int maxLineBytes, long seed) {
        List<Long> sizes = files.stream().map(file -> (long) file.length).toList();
        return new CoreRun(files, new JobPlan(sizes, chunkSize, lanes), maxLineBytes, seed);
    }

    private static void assertRowsTile(List<RowComplete> rows, long size) {
        long position = 0;
        for (RowComplete row : rows) {
            assertThat(row.input().start()).as("row %s", row).isEqualTo(position);
            position = row.input().end();
        }
        assertThat(position).isEqualTo(size);
    }
}
