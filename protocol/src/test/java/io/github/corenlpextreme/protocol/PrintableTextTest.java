package io.github.corenlpextreme.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {

    @Test
    void showsWhatSteersATerminalAsItsNumber() {
        assertThat(PrintableText.of("a\n\u001B[2J\u0085\u2028\u202Eb ü 東"))
                .isEqualTo("a\\u000A\\u001B[2J\\u0085\\u2028\\u202Eb ü 東");
    }

    /** All that the Unicode standard calls a control or a format character, a line end, or half a character. */
    @Test
    void noCharacterThatSteersOrHidesGetsThrough() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            int type = Character.getType(character);
            boolean steers = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            String text = "a" + Character.toString(character) + "b";

            String printable = PrintableText.of(text);

            assertThat(printable.equals(text)).as("U+%04X", character).isEqualTo(!steers);
            assertThat(PrintableText.of(printable)).isEqualTo(printable);
            assertThat(PrintableText.ofLines(text))
                    .isEqualTo(character == '\n' || character == '\t' ? text : printable);
        }
        assertThat(PrintableText.of("\uDB40\uDC01")).isEqualTo("\\uDB40\\uDC01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\rb", "\u001B[31m", "a\u007F", "a\u0085b", "a\u2028b", "x/\n/y"})
    void refusesPathsThatHoldControls(String path) {
        assertThatThrownBy(() -> PrintableText.require(Path.of(path)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(PrintableText.of(path))
                .message()
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "@a", "-x", "a'b\"c", "a\\b", "\u200Fאב", "*?"})
    void takesAllOthers(String path) {
        assertThatCode(() -> PrintableText.require(Path.of(path))).doesNotThrowAnyException();
    }
}
