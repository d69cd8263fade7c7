package io.github.corenlpextreme.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputFileTest {

    private static final FileFingerprint FINGERPRINT = new FileFingerprint(1, "", new FileHints(2, "3"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                ".",
                "..",
                "../a",
                "a/..",
                "a/../../b",
                "./a",
                "a/./b",
                "a//b",
                "a/",
                "a\0"
            })
    void namesNothingButWhatLiesBelowTheRoot(String path) {
        assertThatThrownBy(() -> new InputFile(path, FINGERPRINT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("input path '" + path + "' does not name a file below the input root");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "sub/ä b.txt", "...", ".hidden", "a..b/c", "..\\..\\windows", "C:a"})
    void mayHaveAnyOtherName(String path) {
        assertThat(new InputFile(path, FINGERPRINT).path()).isEqualTo(path);
    }

    @Test
    void isNoLongerThanWhatCanBeOpened() {
        String longest = String.join("/", List.of("x".repeat(2048), "y".repeat(2047)));

        assertThat(new InputFile(longest, FINGERPRINT).path()).isEqualTo(longest);
        assertThatThrownBy(() -> new InputFile(longest + "z", FINGERPRINT))
                .message()
                .contains("4096")
                .hasSizeLessThan(500);
    }
}
