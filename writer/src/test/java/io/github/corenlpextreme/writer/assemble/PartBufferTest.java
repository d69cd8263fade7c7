package io.github.corenlpextreme.writer.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A client that writes into the results can send parts without end; they must not fill the memory. */
class PartBufferTest {

    private static final int MOST = 100_000;
    private static final int MANY = 10_000;

    private final PartBuffer buffer = new PartBuffer(MOST);

    @Test
    void givesADocumentThatMayJustBeHeld() {
        assertThat(buffer.add(part("a", 0, false, MOST / 2))).isEmpty();
        assertThat(buffer.add(part("a", 1, true, MOST / 2 - 1000)))
                .hasValueSatisfying(parts -> assertThat(parts).hasSize(2));
    }

    @Test
    void refusesADocumentInEndlessParts() {
        assertRefused(number -> part("a", number, false, 100));
    }

    @Test
    void refusesADocumentInEndlessPartsWithoutABeginning() {
        assertThat(IntStream.range(1, MANY).mapToObj(number -> buffer.add(part("a" + number, number, false, 100))))
                .containsOnly(Optional.empty());
    }

    @Test
    void refusesADocumentInEndlessEmptyParts() {
        assertRefused(number -> part("a", number, false, 0));
    }

    @Test
    void refusesEndlessAttemptsAtADocument() {
        assertRefused(number -> part("attempt" + number, 0, false, 0));
    }

    @Test
    void forgetsWhatAnAttemptBeginsAnew() {
        IntStream.range(0, MANY)
                .forEach(
                        any -> assertThat(buffer.add(part("a", 0, false, 1000))).isEmpty());

        assertThat(buffer.add(part("a", 1, true, 1000))).isPresent();
    }

    @Test
    void forgetsADocumentThatIsWhole() {
        IntStream.range(0, MANY).forEach(any -> {
            assertThat(buffer.add(part("b", 0, false, 1000))).isEmpty();
            assertThat(buffer.add(part("a", 0, true, 1000))).isPresent();
        });
    }

    private interface PartOf {
        DocumentPart number(int number);
    }

    private void assertRefused(PartOf parts) {
        assertThatThrownBy(() -> IntStream.range(0, MANY).forEach(number -> buffer.add(parts.number(number))))
                .isInstanceOfSatisfying(
                        DocumentTooLargeException.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCodes.OUT_OF_MEMORY))
                .hasMessageStartingWith("the document of bytes 0-8 in chunk 3 comes in parts of more than ");
    }

    private static DocumentPart part(String attempt, int number, boolean last, int bytes) {
        return new DocumentPart(
                "a.txt",
                3,
                new CheckedRange(new ByteRange(0, 8), 0),
                number,
                last,
                attempt,
                new LineOutcome(ContentCounts.ZERO, Optional.empty()),
                new byte[bytes]);
    }
}
