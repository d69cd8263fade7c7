package io.github.corenlpextreme.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    @Test
    void measuresMoreThanAnIntCanHold() {
        ByteRange range = new ByteRange(1, 5_000_000_001L);

        assertThat(range.length()).isEqualTo(5_000_000_000L);
        assertThat(range).hasToString("1-5000000001");
    }

    @Test
    void mayBeEmpty() {
        assertThat(new ByteRange(7, 7).isEmpty()).isTrue();
        assertThat(new ByteRange(7, 8).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "-2, -1", "5, 4"})
    void refusesWhatIsNoRange(long start, long end) {
        assertThatThrownBy(() -> new ByteRange(start, end))
                .hasMessage("byte range " + start + " to " + end + " is not a range");
    }
}
