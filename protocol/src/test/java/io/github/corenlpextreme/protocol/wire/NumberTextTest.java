package io.github.corenlpextreme.protocol.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "00012",
                "999999999999999999",
                "1000000000000000000",
                "9223372036854775807",
                "-9223372036854775808",
                "-5",
                "+5",
                "٣"
            })
    void readsWhatJavaReads(String text) {
        byte[] bytes = ("x" + text + "y").getBytes(UTF_8);

        assertThat(NumberText.parse(bytes, 1, bytes.length - 1)).isEqualTo(Long.parseLong(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+", " 5", "5 ", "1,2", "0x1", "9223372036854775808", "1e3", "/", ":", "5\u0000"})
    void refusesWhatJavaRefuses(String text) {
        byte[] bytes = text.getBytes(UTF_8);

        assertThatThrownBy(() -> NumberText.parse(bytes, 0, bytes.length))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void readsNumbersOfAnyLength() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long number = random.nextLong() >> random.nextInt(64);
            byte[] bytes = Long.toString(number).getBytes(UTF_8);

            assertThat(NumberText.parse(bytes, 0, bytes.length)).isEqualTo(number);
        }
    }

    @Test
    void findsAByteOrTheEnd() {
        byte[] text = "a,b".getBytes(UTF_8);

        assertThat(NumberText.find(text, ',', 0)).isEqualTo(1);
        assertThat(NumberText.find(text, ',', 2)).isEqualTo(3);
    }
}
