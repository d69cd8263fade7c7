package io.github.corenlpextreme.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "0s, 0", "1s, 1", "90s, 90", "10m, 600", "2h, 7200", "' 5m ', 300", "999999h, 3599996400"})
    void readsWhatUsersWrite(String text, long seconds) {
        assertThat(DurationText.parse(text)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "m", "-5s", "1.5h", "10 m", "10M", "PT10M", "1h30m", "1000000h", "٣s", "forever"})
    void refusesWhatIsNoTimeAndShowsOne(String text) {
        assertThatThrownBy(() -> DurationText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("90s, 10m or 2h");
    }
}
