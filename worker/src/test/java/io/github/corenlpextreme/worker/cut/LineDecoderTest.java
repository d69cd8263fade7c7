package io.github.corenlpextreme.worker.cut;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.worker.cut.LineDecoder.DecodedText;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineDecoderTest {

    private final LineDecoder decoder = new LineDecoder(UTF_8);

    @ParameterizedTest
    @CsvSource({
        "61, 0",
        "FF, 1",
        "61FF62FE, 2",
        "C3, 1",
        "E282, 1",
        "E28261, 1",
        "F09F98, 1",
        "80, 1",
        "EDA080, 1",
        "EFBFBD, 0",
        "EFBFBDFF, 1",
        "FFEFBFBDEFBFBD, 1",
    })
    void countsWhatTheEncodingDoesNotAllow(String hex, int malformed) {
        DecodedText decoded = decoder.decode(HexFormat.of().parseHex(hex));

        assertThat(decoded.malformed()).isEqualTo(malformed);
    }

    @Test
    void keepsReplacementCharactersOfTheTextItself() {
        assertThat(decoder.decode("a\uFFFDb".getBytes(UTF_8))).isEqualTo(new DecodedText("a\uFFFDb", 0));
    }

    @Test
    void countsBeyondWhatItDecodesAtATime() {
        byte[] content = ("\uFFFD".repeat(3000)).getBytes(UTF_8);
        content[4500] = 'x'; // one character loses its first byte: two bytes remain that begin nothing

        assertThat(decoder.decode(content).malformed()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ISO-8859-1", "windows-1252", "ISO-8859-15", "UTF-8", "Shift_JIS", "EUC-JP", "GB18030", "Big5"})
    void decodesWhatItsCharsetEncodes(String name) {
        Charset charset = Charset.forName(name);
        String text = charset.newEncoder().canEncode('日') ? "日本 text" : "é text";

        assertThat(new LineDecoder(charset).decode(text.getBytes(charset))).isEqualTo(new DecodedText(text, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "windows-1252", "UTF-8", "Shift_JIS", "EUC-JP", "EUC-KR", "Big5"})
    void countsAsManyAsItReplaces(String name) {
        LineDecoder ofCharset = new LineDecoder(Charset.forName(name));
        for (long seed = 0; seed < 500; seed++) {
            byte[] content = new byte[new Random(seed).nextInt(3000)];
            new Random(seed).nextBytes(content);

            DecodedText decoded = ofCharset.decode(content);

            assertThat((long) decoded.malformed())
                    .as("seed %d", seed)
                    .isEqualTo(decoded.text().chars().filter(c -> c == '\uFFFD').count());
        }
    }
}
