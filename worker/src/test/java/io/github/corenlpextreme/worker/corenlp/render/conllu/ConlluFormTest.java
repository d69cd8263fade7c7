package io.github.corenlpextreme.worker.corenlp.render.conllu;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConlluFormTest {

    /** White space as the validator's Python and regular expressions have it. */
    private static final String SPACE =
            "[\\s\\x1C-\\x1F\\x0B\\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]";

    private static final Pattern NOT_ALLOWED = Pattern.compile(
            "^$|^" + SPACE + "|" + SPACE + "$|" + SPACE + SPACE + "|[\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029\\uFFFD]");

    /** The rules of the validator's level 1 for a column, in the composed form that the renderer writes. */
    @Test
    void everyCharacterIsValidAloneDoubledAndAmongLetters() {
        for (int c = 0; c <= 0x30000; c++) {
            if (Character.isDefined(c) && Character.getType(c) != Character.SURROGATE) {
                String letter = Character.toString(c);
                assertThat(Stream.of(letter, letter + letter, "a" + letter + "b", letter + "b", "a" + letter))
                        .as("U+%04X", c)
                        .noneMatch(ConlluFormTest::isInvalid);
            }
        }
    }

    private static boolean isInvalid(String word) {
        return NOT_ALLOWED
                .matcher(Normalizer.normalize(ConlluForm.of(word), Normalizer.Form.NFC))
                .find();
    }

    @Test
    void whiteSpaceStaysWhereItIsSingleAndAmongOthers() {
        assertThat(ConlluForm.of("1\u00A01/2")).isEqualTo("1\u00A01/2");
        assertThat(ConlluForm.of("a\u2028b")).isEqualTo("a\u00A0b");
        assertThat(ConlluForm.of("a\u0007b")).isEqualTo("a\u00A0b");
    }

    @Test
    void otherWhiteSpaceIsAnUnderscore() {
        assertThat(ConlluForm.of("\u00A0")).isEqualTo("_");
        assertThat(ConlluForm.of("\u3000\u3000")).isEqualTo("__");
        assertThat(ConlluForm.of("a\u00A0\u00A0b ")).isEqualTo("a__b_");
        assertThat(ConlluForm.of("\u0007")).isEqualTo("_");
    }

    @Test
    void bytesThatAreNotInTheEncodingAreUnderscores() {
        assertThat(ConlluForm.of("caf\uFFFD")).isEqualTo("caf_");
        assertThat(ConlluForm.of("\uFFFD")).isEqualTo("_");
    }
}
