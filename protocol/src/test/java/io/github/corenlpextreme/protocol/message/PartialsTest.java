package io.github.corenlpextreme.protocol.message;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Partials.WholeMiddle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialsTest {

    private static final ByteRange RANGE = new ByteRange(10, 20);

    @ParameterizedTest
    @CsvSource({"11, 11", "11, 20", "20, 20", "15, 17"})
    void takesACutInsideTheChunk(long headEnd, long tailStart) {
        assertThatCode(() -> new Partials(1, 0, RANGE, new HeadAndTail(headEnd, tailStart)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"10, 12", "9, 12", "15, 14", "15, 21", "21, 21"})
    void refusesAnEmptyHeadAndACutOutsideTheChunk(long headEnd, long tailStart) {
        assertThatThrownBy(() -> new Partials(1, 0, RANGE, new HeadAndTail(headEnd, tailStart)))
                .hasMessageContainingAll("chunk 1 (10-20) cannot be cut at", Long.toString(headEnd));
    }

    @Test
    void takesAChunkWithoutALineEnding() {
        assertThatCode(() -> new Partials(1, 0, RANGE, new WholeMiddle())).doesNotThrowAnyException();
    }
}
