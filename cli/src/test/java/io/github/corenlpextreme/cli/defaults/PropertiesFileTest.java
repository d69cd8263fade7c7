package io.github.corenlpextreme.cli.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.testkit.faults.FileBomb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PropertiesFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsUtf8() throws IOException {
        Path file = Files.writeString(folder.resolve("some"), "a = \u00FC\nb=2");

        assertThat(PropertiesFile.read("--properties", file)).isEqualTo(Map.of("a", "\u00FC", "b", "2"));
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("some"), new byte[] {'a', '=', (byte) 0xFC});

        assertThatThrownBy(() -> PropertiesFile.read("--properties", file))
                .hasMessage("--properties " + file + ": the file is not UTF-8");
    }

    @ParameterizedTest
    @EnumSource(names = {"GIGABYTES", "PIPE", "TEXT"})
    @Timeout(30)
    void refusesAFileThatIsTooMuchToBeSettings(FileBomb bomb) throws IOException {
        Path file = folder.resolve("bomb");
        bomb.plant(file);

        assertThatThrownBy(() -> PropertiesFile.read("--properties", file))
                .isInstanceOf(UsageException.class)
                .message()
                .startsWith("--properties " + file)
                .hasSizeLessThan(400);
    }
}
