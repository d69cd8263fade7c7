package io.github.corenlpextreme.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectUploadTest {

    private static final long MIB = 1 << 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {17 * MIB, 160_000 * MIB, 160_000 * MIB + 1, 5_000_000 * MIB})
    void noFileHasMorePartsThanAStoreTakes(long size) {
        long part = ObjectUpload.partSize(size);

        assertThat((size + part - 1) / part).isLessThanOrEqualTo(10_000);
        assertThat(part).isBetween(16 * MIB, 5_000 * MIB);
    }

    @Test
    void thePiecesOfAFileTogetherAreTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "abcdefgh");

        List<FileSlice> pieces = FileSlice.cut(file, 8, 3);

        assertThat(pieces).extracting(FileSlice::length).containsExactly(3L, 3L, 2L);
        assertThat(pieces).extracting(ObjectUploadTest::content).containsExactly("abc", "def", "gh");
    }

    private static String content(FileSlice piece) {
        try (InputStream in = piece.open()) {
            return new String(in.readAllBytes(), US_ASCII);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
