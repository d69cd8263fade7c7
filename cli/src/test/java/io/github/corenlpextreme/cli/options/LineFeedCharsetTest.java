package io.github.corenlpextreme.cli.options;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.UsageException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineFeedCharsetTest {

    private static final long SEED = 20_261_122;

    /** Found once: a million characters in each of 170 encodings take some seconds. */
    private static final List<Charset> ALLOWED = Charset.availableCharsets().values().stream()
            .filter(charset -> LineFeedCharset.objectionTo(charset).isEmpty())
            .toList();

    static List<Charset> allowedCharsets() {
        return ALLOWED;
    }

    /** The promise itself, on random text: cutting the bytes at 0x0A and decoding gives the text's lines. */
    @ParameterizedTest
    @MethodSource("allowedCharsets")
    void linesCutInBytesAreTheLinesOfTheText(Charset charset) {
        String text = randomLines(charset, new Random(SEED));

        String[] cutInBytes = new String(text.getBytes(charset), ISO_8859_1).split("\n", -1);

        String[] lines = text.split("\n", -1);
        assertThat(cutInBytes).as("seed %d", SEED).hasSameSizeAs(lines);
        for (int i = 0; i < lines.length; i++) {
            byte[] line = cutInBytes[i].getBytes(ISO_8859_1);
            assertThat(new String(line, charset)).as("seed %d", SEED).isEqualTo(lines[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "utf8",
                "US-ASCII",
                "ISO-8859-1",
                "windows-1252",
                "GB18030",
                "Shift_JIS",
                "Big5",
                "EUC-KR",
                "KOI8-R"
            })
    void allowsSupersetsOfAscii(String name) {
        assertThat(LineFeedCharset.parse(name)).isEqualTo(Charset.forName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-16",
                "UTF-16LE",
                "UTF-32BE",
                "IBM037",
                "IBM1047",
                "ISO-2022-JP",
                "ISO-2022-KR",
                "ISO-2022-CN",
                "x-JISAutoDetect",
                "JIS_X0212-1990"
            })
    void refusesTheOthersAndSaysHowToConvert(String name) {
        assertThatThrownBy(() -> LineFeedCharset.parse(name))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--encoding " + name + ": ")
                .hasMessageContaining("iconv -f " + name + " -t UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-9", "", "no such name", "ütf"})
    void refusesNamesThatJavaDoesNotKnow(String name) {
        assertThatThrownBy(() -> LineFeedCharset.parse(name)).hasMessageContaining("knows no such encoding");
    }

    @Test
    void everyEncodingOfThisJavaHasAnAnswer() {
        assertThat(ALLOWED).hasSizeBetween(50, Charset.availableCharsets().size() - 30);
    }

    /** Of letters that the charset has and gives back. */
    private static String randomLines(Charset charset, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            String letter = Character.toString(random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
            boolean faithful = new String(letter.getBytes(charset), charset).equals(letter);
            text.append(random.nextInt(20) == 0 ? "\n" : faithful ? letter : "");
        }
        return text.toString();
    }
}
