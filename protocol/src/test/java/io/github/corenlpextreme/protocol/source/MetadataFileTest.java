package io.github.corenlpextreme.protocol.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.wire.ManifestCodec;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.testkit.faults.FileBomb;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class MetadataFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("some.json");
    }

    @Test
    void readsAsMuchAsThereMayBe() throws Exception {
        byte[] content = new byte[MetadataFile.MOST_BYTES];
        content[content.length - 1] = 1;
        Files.write(file, content);

        assertThat(MetadataFile.read(file)).isEqualTo(content);
    }

    @Test
    void refusesAByteMore() throws Exception {
        Files.write(file, new byte[MetadataFile.MOST_BYTES + 1]);

        assertThatThrownBy(() -> MetadataFile.read(file))
                .isInstanceOf(WireException.class)
                .hasMessage("it is longer than 4 MiB");
    }

    @ParameterizedTest
    @EnumSource(names = {"GIGABYTES", "PIPE"})
    void readsNeitherGigabytesNorAPipe(FileBomb bomb) throws Exception {
        bomb.plant(file);

        assertThatThrownBy(() -> MetadataFile.read(file)).isInstanceOf(WireException.class);
    }

    @Test
    void leavesItToItsCallerWhatAMissingFileMeans() {
        assertThatThrownBy(() -> MetadataFile.read(file)).isInstanceOf(NoSuchFileException.class);
    }

    /** No file of the system that says how large it is before it is read. */
    @Test
    void readsWhatHasNoSize() throws Exception {
        assertThat(MetadataFile.read(Path.of("/proc/self/status"))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"GIGABYTES", "PIPE"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsReadIsNoManifestIfItIsDeepOrLong(FileBomb bomb) throws Exception {
        bomb.plant(file);

        assertThatThrownBy(() -> new ManifestCodec().decode(MetadataFile.read(file)))
                .isInstanceOf(WireException.class)
                .message()
                .matches("it is longer than 4 MiB|not a job manifest: it is nested deeper, or a number, text or list"
                        + " in it is longer, than in any file of this program");
    }
}
