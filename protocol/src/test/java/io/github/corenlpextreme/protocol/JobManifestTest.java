package io.github.corenlpextreme.protocol;

import static io.github.corenlpextreme.protocol.SampleManifest.file;
import static io.github.corenlpextreme.protocol.SampleManifest.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.JobManifest.InputChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobManifestTest {

    private static final InputFile A = file("a.txt", 5);
    private static final InputFile B = file("b.txt", 7);

    @Test
    void namesTheInputThatHasChangedAndHow() {
        InputFile longer = file("b.txt", 8);
        InputFile edited = new InputFile("b.txt", fingerprint(7, "cd", 123));

        assertThat(SampleManifest.of(A, longer).changedSince(SampleManifest.of(A, B)))
                .contains(new InputChange("b.txt", "its size was 7 bytes, is 8"));
        assertThat(SampleManifest.of(A, edited).changedSince(SampleManifest.of(A, B)))
                .contains(new InputChange("b.txt", "its size is the same, its content is not"));
    }

    @Test
    void findsNoChangeInAnInputOfAnotherTime() {
        InputFile touched = new InputFile("b.txt", fingerprint(7, "ab", 124));

        assertThat(SampleManifest.of(A, touched).changedSince(SampleManifest.of(A, B)))
                .isEmpty();
    }

    @Test
    void findsNoChangeInEqualInputs() {
        assertThat(SampleManifest.of(A, B).changedSince(SampleManifest.of(A, B)))
                .isEmpty();
    }

    @Test
    void findsNoChangeWhereOtherFilesWerePlanned() {
        assertThat(SampleManifest.of(A).changedSince(SampleManifest.of(B))).isEmpty();
    }

    @Test
    void needsAnInput() {
        assertThatThrownBy(SampleManifest::of).hasMessage("job wiki has no input");
    }

    @Test
    void hasNoMoreLanesThanEveryPartCanHold() {
        assertThat(SampleManifest.with(1, 10_000, A).lanes()).isEqualTo(10_000);
        assertThatThrownBy(() -> SampleManifest.with(1, 10_001, A))
                .hasMessage("lanes 10001: must be no more than 10000");
    }

    @Test
    void hasNoInputTwice() {
        assertThatThrownBy(() -> SampleManifest.of(A, B, A)).hasMessage("input a.txt is given twice");
    }

    @Test
    void hasInputsWhoseSizesAddUp() {
        assertThatThrownBy(() -> SampleManifest.of(A, file("b.txt", Long.MAX_VALUE)))
                .hasMessage("input b.txt makes the inputs' total size too large");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, chunk-size 0", "1, 0, lanes 0", "-1, 6, chunk-size -1"})
    void needsChunksAndLanes(long chunkSize, int lanes, String wrong) {
        assertThatThrownBy(() -> SampleManifest.with(chunkSize, lanes, A))
                .hasMessageStartingWith(wrong + ": must be at least 1");
    }
}
