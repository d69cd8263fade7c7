package io.github.corenlpextreme.producer.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanSizingTest {

    private static final OptionalLong NO_SIZE = OptionalLong.empty();
    private static final OptionalInt NO_LANES = OptionalInt.empty();

    @ParameterizedTest
    @CsvSource({
        "0, 32768, 1",
        "1, 32768, 1",
        "9400, 32768, 1",
        "32768, 32768, 1",
        "32769, 32768, 2",
        "524288, 32768, 16",
        "524289, 65536, 9",
        "1048576, 65536, 16",
        "3670017, 262144, 15",
        "4194304, 262144, 16",
        "1000000000000, 262144, 16",
        "9223372036854775807, 262144, 16"
    })
    void theSizeOfOneInputDecides(long bytes, long chunkSize, int lanes) {
        PlanSettings cut = PlanSizing.of(List.of(bytes), List.of(), NO_SIZE, NO_LANES);

        assertThat(cut).isEqualTo(new PlanSettings(chunkSize, lanes));
    }

    @Test
    void aChunkIsOfOneInputSoManySmallInputsHaveManyLanes() {
        assertThat(PlanSizing.of(List.of(10L, 0L, 20L), List.of(), NO_SIZE, NO_LANES))
                .isEqualTo(new PlanSettings(32768, 2));
        assertThat(PlanSizing.of(Collections.nCopies(1000, 1L), List.of(), NO_SIZE, NO_LANES))
                .isEqualTo(new PlanSettings(32768, 16));
    }

    @Test
    void whatTheUserSaysCounts() {
        assertThat(PlanSizing.of(List.of(10L), List.of(), OptionalLong.of(262144), OptionalInt.of(16)))
                .isEqualTo(new PlanSettings(262144, 16));
        assertThat(PlanSizing.of(List.of(10L), List.of(), OptionalLong.of(3), NO_LANES))
                .isEqualTo(new PlanSettings(3, 4));
        assertThat(PlanSizing.of(List.of(1L << 40), List.of(), NO_SIZE, OptionalInt.of(1000)))
                .isEqualTo(new PlanSettings(262144, 1000));
    }

    @Test
    void aSizeThatCannotBeIsRefusedBeforeAnythingIsDividedByIt() {
        assertThatThrownBy(() -> PlanSizing.of(List.of(10L), List.of(), OptionalLong.of(0), NO_LANES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chunk-size 0");
        assertThatThrownBy(() -> PlanSizing.of(List.of(10L), List.of(), NO_SIZE, OptionalInt.of(0)))
                .hasMessageContaining("lanes 0");
    }

    @Test
    void eachSectionHasAsManyLanesAsItHasTasks() {
        List<SectionStart> two = List.of(new SectionStart(0, 7), new SectionStart(0, 20));

        assertThat(PlanSizing.of(List.of(30L), two, OptionalLong.of(3), NO_LANES))
                .isEqualTo(new PlanSettings(3, 12, two));
        assertThat(PlanSizing.of(List.of(1L << 40), two, NO_SIZE, NO_LANES))
                .isEqualTo(new PlanSettings(262144, 48, two));
    }
}
