package io.github.corenlpextreme.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerLaunchTest {

    @TempDir
    private Path folder;

    @Test
    void aVeryLongClassPathGoesThroughAFile() throws IOException, InterruptedException {
        Path strange = Files.createDirectory(folder.resolve("a \"b\" \\c"));
        String path = strange + ":" + "x/".repeat(20_000) + ":" + System.getProperty("java.class.path");
        WorkerLaunch launch = new WorkerLaunch("Main", List.of(), new ByteSize(64 << 20), folder, FakeWorker.BRIEFING);

        List<String> words = launch.classPath(path);

        Process java = new ProcessBuilder("java", words.get(0), "-XshowSettings:properties", "-version")
                .redirectErrorStream(true)
                .start();

        assertThat(words).containsExactly("@" + folder.resolve("classpath.args"));
        assertThat(new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("java.class.path = " + strange + "\n");
        assertThat(java.waitFor()).isZero();
    }
}
