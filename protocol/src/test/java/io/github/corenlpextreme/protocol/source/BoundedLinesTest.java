package io.github.corenlpextreme.protocol.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a",
                "a\n",
                "a\nb",
                "a\r\nb\r\n",
                "a\rb\r",
                "\n\n",
                "\r\n\r\n",
                "\r\r\n\n",
                "a\n\rb",
                "é\n😀"
            })
    void linesEndWhereJavasOwnReaderEndsThem(String text) throws IOException {
        List<String> expected =
                new BufferedReader(new StringReader(text)).lines().collect(Collectors.toList());

        assertThat(all(new BoundedLines(new StringReader(text), 100))).isEqualTo(expected);
    }

    @Test
    void ofALongLineTheBeginningIsHeldAndTheNextLineIsWhole() throws IOException {
        assertThat(all(new BoundedLines(new StringReader("12345\n123456\n1"), 5)))
                .containsExactly("12345", "12345 ...", "1");
    }

    @Test
    void ofALineThatHardlyEndsTheBeginningIsHeld() throws IOException {
        try (BoundedLines lines = new BoundedLines(new BufferedReader(new OneLine(1L << 25)), 10)) {
            assertThat(lines.next()).contains("xxxxxxxxxx ...");
            assertThat(lines.next()).isEmpty();
        }
    }

    private static List<String> all(BoundedLines lines) throws IOException {
        List<String> all = new ArrayList<>();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    /** So many characters and no end of line. */
    private static final class OneLine extends Reader {
        private long left;

        OneLine(long length) {
            this.left = length;
        }

        @Override
        public int read(char[] into, int from, int count) {
            int read = (int) Math.min(left, count);
            Arrays.fill(into, from, from + read, 'x');
            left -= read;
            return read == 0 ? -1 : read;
        }

        @Override
        public void close() {
            left = 0;
        }
    }
}
