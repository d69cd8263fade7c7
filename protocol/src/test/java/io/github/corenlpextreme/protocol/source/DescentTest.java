package io.github.corenlpextreme.protocol.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is found when something is swapped in behind a path that has just been looked at. */
@DisabledOnOs(OS.WINDOWS)
class DescentTest {

    private static final Path FILE = Path.of("sub", "deep", "a.txt");

    @TempDir
    private Path temporary;

    private Path root;

    @BeforeEach
    void setUp() throws IOException {
        root = temporary.resolve("root");
        Files.createDirectories(root.resolve("sub/deep"));
        Files.writeString(root.resolve(FILE), "content");
        Files.createDirectories(temporary.resolve("outside/deep"));
        Files.writeString(temporary.resolve("outside/deep/a.txt"), "secret!");
    }

    @Test
    void opensAFileInFoldersOfTheRoot() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(7);

        try (SeekableByteChannel channel = Descent.open(root, FILE)) {
            channel.read(bytes);
        }

        assertThat(new String(bytes.array(), UTF_8)).isEqualTo("content");
    }

    @Test
    void opensNothingBehindAFolderThatHasBecomeALink() throws IOException {
        Files.move(root.resolve("sub"), root.resolve("was-sub"));
        Files.createSymbolicLink(root.resolve("sub"), temporary.resolve("outside"));

        assertThatThrownBy(() -> Descent.open(root, FILE)).isInstanceOf(IOException.class);
    }

    @Test
    void opensNoFileThatHasBecomeALink() throws IOException {
        Files.delete(root.resolve(FILE));
        Files.createSymbolicLink(root.resolve(FILE), temporary.resolve("outside/deep/a.txt"));

        assertThatThrownBy(() -> Descent.open(root, FILE)).hasMessage("input a.txt is not a regular file");
    }

    @Test
    @Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void doesNotWaitAtAFileThatHasBecomeAPipe() throws Exception {
        Files.delete(root.resolve(FILE));
        new ProcessBuilder("mkfifo", root.resolve(FILE).toString()).start().waitFor();

        assertThatThrownBy(() -> Descent.open(root, FILE)).hasMessage("input a.txt is not a regular file");
    }
}
