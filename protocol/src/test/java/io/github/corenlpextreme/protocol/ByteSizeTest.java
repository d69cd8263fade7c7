package io.github.corenlpextreme.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "512, 512",
        "0, 0",
        "7B, 7",
        "1k, 1000",
        "1K, 1000",
        "1kB, 1000",
        "1Ki, 1024",
        "256KiB, 262144",
        "1M, 1000000",
        "1MB, 1000000",
        "1MiB, 1048576",
        "1mib, 1048576",
        "1G, 1000000000",
        "4GiB, 4294967296",
        "1.5KiB, 1536",
        "2 MiB, 2097152",
        "9223372036854775807, 9223372036854775807"
    })
    void readsWhatUsersWrite(String text, long bytes) {
        assertThat(ByteSize.parse(text).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KiB", "-1", "12Q", "1 2", "0x10", "1e3", "1TiBs", "٣"})
    void refusesWhatIsNoSizeAndShowsOne(String text) {
        assertThatThrownBy(() -> ByteSize.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("256KiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "1.0001KiB", "9999999999GiB", "9223372036854775808"})
    void refusesPartsOfBytesAndWhatNoFileCanHave(String text) {
        assertThatThrownBy(() -> ByteSize.parse(text)).hasMessageContaining("whole number of bytes");
    }

    @ParameterizedTest
    @CsvSource({"262144, 256KiB", "1000, 1000", "0, 0", "1048576, 1MiB", "4398046511104, 4096GiB", "1536, 1536"})
    void isWrittenInTheLargestUnitThatIsExact(long bytes, String text) {
        assertThat(new ByteSize(bytes)).hasToString(text);
    }

    @Test
    void readsBackWhatItWrites() {
        for (long bytes = 1; bytes > 0; bytes *= 3) {
            assertThat(ByteSize.parse(new ByteSize(bytes).toString()).bytes()).isEqualTo(bytes);
        }
    }
}
