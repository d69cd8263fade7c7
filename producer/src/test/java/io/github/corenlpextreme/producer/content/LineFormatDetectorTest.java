package io.github.corenlpextreme.producer.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineFormatDetectorTest {

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of(LineFormat.JSON_LINES, "{\"id\": 1, \"text\": \"A \\\"b\\\".\\nC\"}\n{\"id\": 2}\n"),
                Arguments.of(LineFormat.JSON_LINES, "\uFEFF{\"text\":\"é\"}\r\n\r\n{\"text\":\"b\"}\r\n"),
                Arguments.of(LineFormat.JSON, "{\n  \"id\": 1,\n  \"text\": \"A.\"\n}\n"),
                Arguments.of(LineFormat.JSON, "[\n{\"id\": 1},\n{\"id\": 2}\n]\n"),
                Arguments.of(LineFormat.CSV, "id,text\n0,\"She said \"\"no\"\",\nthen left.\"\n1,\"b,c\"\n"),
                Arguments.of(LineFormat.CSV, "id;text\r\n0;\"A; b\"\r\n1;\"c\"\r\n2;\"d\"\r\n"),
                Arguments.of(LineFormat.CSV, "\"A.\",\"b\"\n\"C, d.\",\"e\"\n\"F\",\"g\"\n"),
                Arguments.of(LineFormat.TSV, "id\ttext\n0\tA line.\n1\t\"Another,\" he said.\n"),
                Arguments.of(LineFormat.TSV, "id\ttext\n0\t\"A\nline.\"\n1\t\"b\"\n2\t\"c\"\n"),
                Arguments.of(LineFormat.XML, "<?xml version=\"1.0\"?>\n<TEI xmlns=\"x\">\n<p>Text</p>\n</TEI>\n"),
                Arguments.of(LineFormat.XML, "<doc id=\"1\">\n<s>A.</s>\n</doc>\n"),
                Arguments.of(LineFormat.HTML, "<!DOCTYPE html>\n<html><body>\nText and text.\n</body></html>\n"),
                Arguments.of(LineFormat.HTML, "<html>\nText.\n"),
                Arguments.of(LineFormat.LFS_POINTER, "version https://git-lfs.github.com/spec/v1\noid sha256:ab\n"),
                Arguments.of(LineFormat.CARRIAGE_RETURNS, "One.\rTwo.\rThree.\r"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void recordsAndMarkupAreKnownByTheirFirstLines(LineFormat format, String text) {
        assertThat(LineFormatDetector.of(MagicNumbersTest.sample(text.getBytes(UTF_8))))
                .contains(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A line.\n",
                "\r",
                "One line with a carriage return at its end\r",
                "Old, quiet, asleep.\nOld, loud, awake.\nOld, quiet, asleep.\n",
                "\"Yes,\" she said, \"no.\"\n\"No,\" he said, \"yes.\"\n\"So,\" they said, \"so.\"\n",
                "She said, \"no\", and left.\nHe said, \"yes\", and stayed.\nThey said, \"so\", both.\n",
                "[1] A note.\n[2] Another one.\n",
                "{a} and {b}\n{c} and {d}\n",
                "<3 is a heart.\n<- is an arrow.\nx < y > z\n",
                "<Ann> hello\n<Bo> hi there\nand so on\nand so on\nand so on\n",
                "A tab\there.\nNone here.\nTwo\there\tthere.\n",
                "a | b\nc | d\ne | f\n"
            })
    void proseIsNone(String text) {
        assertThat(LineFormatDetector.of(MagicNumbersTest.sample(text.getBytes(UTF_8))))
                .isEmpty();
    }

    /** Whatever is in the head of a file must neither overflow the stack nor take long. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"a\\", "\"\"", "<a b", "{", "[", "<!--", "\\", ",\"", "\t", "<a>", "{\"a\":"})
    void hostileBeginningsAreJudgedQuickly(String piece) {
        byte[] text = piece.repeat(65_536 / piece.length()).getBytes(UTF_8);

        assertThatCode(() -> LineFormatDetector.of(MagicNumbersTest.sample(text)))
                .doesNotThrowAnyException();
    }

    @Test
    void aLineFeedAnywhereMeansLines() {
        byte[] text = ("a\r".repeat(10_000) + "\n").getBytes(UTF_8);

        assertThat(LineFormatDetector.of(MagicNumbersTest.sample(text))).isEmpty();
    }
}
