package io.github.corenlpextreme.worker.cut;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.testkit.text.RandomText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    private static final String MARK = "\uFEFF";

    @Test
    void leavesLineEndingsOutOfTheContentAndInTheRange() throws IOException {
        List<InputLine> lines = lines("a\nbc\r\n\n\r\nd", 100);

        assertThat(contents(lines)).containsExactly("a", "bc", "", "", "d");
        assertThat(lines)
                .extracting(InputLine::range)
                .containsExactly(range(0, 2), range(2, 6), range(6, 7), range(7, 9), range(9, 10));
    }

    @Test
    void keepsACarriageReturnThatEndsNoLine() throws IOException {
        assertThat(contents(lines("a\rb\n\r\r\nc\r", 100))).containsExactly("a\rb", "\r", "c\r");
    }

    @Test
    void findsNoLineInAnEmptyRange() throws IOException {
        assertThat(lines("", 100)).isEmpty();
    }

    @Test
    void leavesAByteOrderMarkOutAtTheStartOfTheFileOnly() throws IOException {
        List<InputLine> lines = lines(MARK + "a\n" + MARK + "b\n", 100);

        assertThat(contents(lines)).containsExactly("a", MARK + "b");
        assertThat(lines.get(0).range()).isEqualTo(range(0, 5));
        assertThat(lines.get(0).offset()).isEqualTo(3);
    }

    @Test
    void leavesAByteOrderMarkAloneInOtherEncodings() throws IOException {
        byte[] bytes = (MARK + "a").getBytes(UTF_8);

        List<InputLine> lines = read(new LineReader(new BytesInMemory(bytes), range(0, 4), new LineLimits(9, false)));

        assertThat(contents(lines)).containsExactly(MARK + "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void countsContentOnlyAgainstTheLimit(String ending) throws IOException {
        InputLine atLimit = lines(MARK + "12345" + ending, 5).get(0);
        InputLine beyond = lines(MARK + "123456" + ending, 5).get(0);

        assertThat(contents(List.of(atLimit))).containsExactly("12345");
        assertThat(beyond).isEqualTo(new InputLine.OverlongLine(source(MARK + "123456" + ending), 3, 6));
    }

    @Test
    void goesOnBehindALineThatIsTooLong() throws IOException {
        List<InputLine> lines = lines("x".repeat(200_000) + "\nshort\n", 10);

        assertThat(lines.get(0)).isEqualTo(new InputLine.OverlongLine(source("x".repeat(200_000) + "\n"), 0, 200_000));
        assertThat(contents(lines.subList(1, 2))).containsExactly("short");
    }

    @ParameterizedTest
    @ValueSource(ints = {65533, 65534, 65535, 65536, 65537, 131072, 200_000})
    void readsALineEndingOverABlocksEdge(int length) throws IOException {
        String content = "y".repeat(length);

        assertThat(contents(lines(content + "\r\nz", 1 << 20))).containsExactly(content, "z");
    }

    @Test
    void tilesTheRangeWithLines() throws IOException {
        for (long seed = 0; seed < 500; seed++) {
            byte[] bytes = RandomText.of(seed, 30);
            long at = 0;
            for (InputLine line : lines(bytes, 12)) {
                assertThat(line.range().start()).as("seed %d", seed).isEqualTo(at);
                at = line.range().end();
                assertContentStandsAtItsOffset(line, bytes, seed);
                assertThat(line.source()).as("seed %d", seed).isEqualTo(source(bytes, line.range()));
            }
            assertThat(at).as("seed %d", seed).isEqualTo(bytes.length);
        }
    }

    private static void assertContentStandsAtItsOffset(InputLine line, byte[] bytes, long seed) {
        assertThat(line.length() > 12).as("seed %d", seed).isEqualTo(line instanceof InputLine.OverlongLine);
        if (line instanceof InputLine.WholeLine whole) {
            int offset = (int) whole.offset();
            assertThat(whole.content())
                    .as("seed %d", seed)
                    .doesNotContain('\n')
                    .isEqualTo(Arrays.copyOfRange(bytes, offset, offset + whole.content().length));
        }
    }

    private static List<InputLine> lines(String text, int maxBytes) throws IOException {
        return lines(text.getBytes(UTF_8), maxBytes);
    }

    private static List<InputLine> lines(byte[] bytes, int maxBytes) throws IOException {
        return read(new LineReader(new BytesInMemory(bytes), range(0, bytes.length), new LineLimits(maxBytes, true)));
    }

    private static List<InputLine> read(LineReader reader) throws IOException {
        List<InputLine> lines = new ArrayList<>();
        for (Optional<InputLine> line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(line.get());
        }
        return lines;
    }

    private static List<String> contents(List<InputLine> lines) {
        return lines.stream()
                .map(line -> new String(((InputLine.WholeLine) line).content(), UTF_8))
                .toList();
    }

    private static CheckedRange source(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return source(bytes, range(0, bytes.length));
    }

    private static CheckedRange source(byte[] bytes, ByteRange range) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, (int) range.start(), (int) range.length());
        return new CheckedRange(range, checksum.getValue());
    }

    private static ByteRange range(long start, long end) {
        return new ByteRange(start, end);
    }
}
