package io.github.corenlpextreme.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedLimitTest {

    @ParameterizedTest
    @CsvSource({
        "10%, 9, 9, false",
        "10%, 10, 99, true",
        "10%, 10, 100, false",
        "0.5%, 50, 10000, false",
        "0.5%, 51, 10000, true",
        "100%, 1000, 1000, false",
        "0%, 0, 5, false",
        "0%, 1, 5000, true",
        "10%, 5000000000, 40000000000, true"
    })
    void moreThanAShareOfTheLinesIsTooManyButAFewNeverAre(String limit, long malformed, long lines, boolean exceeded) {
        assertThat(MalformedLimit.parse(limit).isExceededBy(malformed, lines)).isEqualTo(exceeded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "-1%", "101%", "ten%", "1e1%", "NaN%", "10 percent"})
    void refusesWhatIsNoShare(String text) {
        assertThatThrownBy(() -> MalformedLimit.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("share");
    }

    @Test
    void isWrittenAsItIsRead() {
        assertThat(MalformedLimit.parse("0.5%")).hasToString("0.5%");
        assertThat(MalformedLimit.parse("10 %")).hasToString("10%").isEqualTo(MalformedLimit.USUAL);
    }
}
