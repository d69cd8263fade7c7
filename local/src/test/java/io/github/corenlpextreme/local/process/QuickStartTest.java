package io.github.corenlpextreme.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {

    @TempDir
    private Path folder;

    @Test
    void aWorkerMapsTheArchiveThatTheLauncherHasNamed() throws Exception {
        Path archive = Files.writeString(folder.resolve("classes.jsa"), "");

        assertThat(QuickStart.flags(Optional.of(archive.toString()))).contains("-XX:SharedArchiveFile=" + archive);
    }

    /** As the launcher does, which cannot ask Java. */
    @Test
    void everyJvmOptimizesLate() throws Exception {
        String launcher = Files.readString(Path.of("../corenlp-extreme"));

        assertThat(QuickStart.flags(Optional.empty()))
                .isNotEmpty()
                .allSatisfy(flag -> assertThat(launcher).contains(flag));
    }

    @Test
    void anArchiveThatIsNotThereIsNotNamed() {
        assertThat(QuickStart.flags(Optional.of(folder.resolve("none").toString())))
                .isEqualTo(QuickStart.flags(Optional.empty()))
                .noneMatch(flag -> flag.contains("Archive"));
    }
}
