package io.github.corenlpextreme.protocol.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDigestTest {

    private static final long WHOLE = (long) ContentDigest.BLOCKS * ContentDigest.BLOCK;

    @TempDir
    private Path folder;

    @Test
    void beginsAsTheHashOfASmallFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "abc");

        assertThat(sample(file, 3)).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
        assertThat(sample(file, 0)).isEqualTo("e3b0c44298fc1c149afbf4c8996fb924");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 4 << 20})
    void seesEveryByteOfAFileOfUpTo4MiB(long size) throws IOException {
        Path file = sparse(size);
        List<String> samples = new ArrayList<>(List.of(sample(file, size)));

        for (long at : List.of(0L, size / 3, size / 2, size - 1)) {
            put(file, at, at + 1);
            samples.add(sample(file, size));
        }

        assertThat(samples.stream().distinct()).hasSize(size == 1 ? 2 : 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {(4 << 20) + 1, 5_000_000_000L})
    void seesTheFirstAndTheLastBytesOfALargerFileAndSomeBetween(long size) throws IOException {
        Path file = sparse(size);
        String before = sample(file, size);

        for (int block = 0; block < ContentDigest.BLOCKS; block++) {
            long at = ContentDigest.position(block, size);
            put(file, at, 7);
            assertThat(sample(file, size)).as("byte %d", at).isNotEqualTo(before);
            put(file, at, 0);
        }
        put(file, size - 1, 7);
        assertThat(sample(file, size)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {(4 << 20) + 1, 1L << 40, Long.MAX_VALUE})
    void spreadsItsBlocksEvenlyFromTheFirstByteToTheLast(long size) {
        long gap = (size - ContentDigest.BLOCK) / (ContentDigest.BLOCKS - 1);

        assertThat(ContentDigest.position(0, size)).isZero();
        assertThat(ContentDigest.position(ContentDigest.BLOCKS - 1, size)).isEqualTo(size - ContentDigest.BLOCK);
        for (int block = 1; block < ContentDigest.BLOCKS; block++) {
            assertThat(ContentDigest.position(block, size) - ContentDigest.position(block - 1, size))
                    .isBetween(gap, gap + 1);
        }
    }

    @Test
    void saysThatAFileIsShorterThanItsSize() throws IOException {
        Path file = sparse(1000);

        assertThatThrownBy(() -> sample(file, 1001)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> sample(file, WHOLE + 1)).isInstanceOf(EOFException.class);
    }

    private static String sample(Path file, long size) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return ContentDigest.of(channel, size);
        }
    }

    private Path sparse(long size) throws IOException {
        Path path = folder.resolve("sparse");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(size);
        }
        return path;
    }

    private static void put(Path path, long at, long value) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(at);
            file.write((int) (value % 255));
        }
    }
}
