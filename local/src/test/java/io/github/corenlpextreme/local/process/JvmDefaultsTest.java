package io.github.corenlpextreme.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmDefaultsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Locale localeBefore = Locale.getDefault();
    private final TimeZone zoneBefore = TimeZone.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(localeBefore);
        TimeZone.setDefault(zoneBefore);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corenlp-extreme",
                "producer/src/image/java.args",
                "worker/src/image/java.args",
                "writer/src/image/java.args"
            })
    void areOnEveryCommandLineThatIsWrittenByHand(String file) throws IOException {
        List<String> words = List.of(Files.readString(ROOT.resolve(file)).split("\\s+"));

        assertThat(words).containsAll(JvmDefaults.flags());
    }

    @Test
    void areOnTheCommandLineOfAWorker(@TempDir Path scratch) throws IOException {
        assertThat(new WorkerLaunch("Main", List.of(), new ByteSize(1), scratch, FakeWorker.BRIEFING).command())
                .containsAll(JvmDefaults.flags());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "az-AZ", "lt-LT", "ar-EG-u-nu-arab", "fa-IR", "th-TH-u-ca-buddhist-nu-thai"})
    void areThoseOfTheCLocaleOnceTheyArePinned(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        JvmDefaults.pin();

        assertThat(Locale.getDefault()).isEqualTo(Locale.US);
        assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(Locale.US);
        assertThat(ZoneId.systemDefault().getRules()).isEqualTo(ZoneOffset.UTC.getRules());
    }

    @Test
    void anotherCharsetIsRefusedBecauseItCannotBeChanged() {
        assertThatCode(() -> JvmDefaults.refuseOther(StandardCharsets.UTF_8)).doesNotThrowAnyException();
        assertThatThrownBy(() -> JvmDefaults.refuseOther(StandardCharsets.ISO_8859_1))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("-Dfile.encoding=UTF-8");
    }
}
