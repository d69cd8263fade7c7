package io.github.corenlpextreme.worker.corenlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.util.RuntimeInterruptedException;
import io.github.corenlpextreme.engine.stock.StockMode;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine.AnnotationDamage;
import io.github.corenlpextreme.worker.annotate.EngineDiffersException;
import io.github.corenlpextreme.worker.annotate.LineAnnotator;
import io.github.corenlpextreme.worker.annotate.LineText;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineCheckTest {

    private static final LineText LINE = new LineText("a.txt", 12_345_678_901L, 5, "hello");
    private static final EngineCheck ALWAYS = new EngineCheck(1);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void selectsAboutThatShareOfTheLines(int every) {
        EngineCheck check = new EngineCheck(every);

        long selected = LongStream.range(0, 1_000_000)
                .filter(line -> check.selects(new LineText("a.txt", line * 83, 80, "")))
                .count();

        assertThat(selected).isBetween(900_000L / every, 1_100_000L / every);
    }

    @Test
    void selectsTheSameLinesInEveryAttemptAndOthersInOtherFiles() {
        assertThat(selected("a.txt")).isEqualTo(selected("a.txt")).isNotEqualTo(selected("b.txt"));
    }

    private static List<Long> selected(String file) {
        EngineCheck check = new EngineCheck(50);
        return LongStream.range(0, 10_000)
                .filter(at -> check.selects(new LineText(file, at, 80, "")))
                .boxed()
                .toList();
    }

    @Test
    void selectsNoneForAShareOfNoneAndNoneThatIsVeryLong() {
        assertThat(new EngineCheck(0).selects(LINE)).isFalse();
        assertThat(ALWAYS.selects(LINE)).isTrue();
        assertThat(ALWAYS.selects(new LineText("a.txt", 0, 100_001, ""))).isFalse();
    }

    @Test
    void saysOfALineThatIsTheSameThatItWasCompared() {
        AnnotatedLine compared = ALWAYS.compare(LINE, line -> done("same"));

        assertThat(compared.compared()).isTrue();
        assertThat(compared.rendered()).asString(UTF_8).isEqualTo("same");
    }

    @Test
    void asksOfTheFastEngineWhatStands() {
        AnnotatedLine line = ALWAYS.compare(LINE, any -> new AnnotatedLine(new byte[0], 1, 2));

        assertThat(line.tokens()).isEqualTo(2);
        assertThat(StockMode.isOn()).isFalse();
    }

    @Test
    void refusesAnyDifferenceAndSaysWhereItIs() {
        assertDiffers(line -> done(StockMode.isOn() ? "a" : "b"));
        assertDiffers(line -> new AnnotatedLine(new byte[1], 1, StockMode.isOn() ? 3 : 2));
        assertDiffers(line -> new AnnotatedLine(new byte[1], StockMode.isOn() ? 2 : 1, 2));
        assertDiffers(line ->
                done("a").with(StockMode.isOn() ? AnnotationDamage.NONE : new AnnotationDamage(List.of("pos"), true)));
        assertDiffers(line -> {
            if (StockMode.isOn()) {
                throw new IllegalStateException("as told");
            }
            return done("a");
        });
        assertDiffers(line -> {
            if (!StockMode.isOn()) {
                throw new IllegalStateException("as told");
            }
            return done("a");
        });
        assertDiffers(line -> {
            throw StockMode.isOn() ? new IllegalStateException("a") : new IllegalArgumentException("b");
        });
    }

    private static void assertDiffers(LineAnnotator annotator) {
        assertThatThrownBy(() -> ALWAYS.compare(LINE, annotator))
                .isInstanceOfSatisfying(
                        EngineDiffersException.class,
                        difference -> assertThat(difference.exitCode()).isEqualTo(ExitCodes.ENGINE_DIFFERS))
                .hasMessageContainingAll("byte 12345678901 of a.txt", "--engine corenlp");
    }

    @Test
    void letsALineFailThatFailsEitherWay() {
        LineAnnotator failing = line -> {
            throw new IllegalStateException(StockMode.isOn() ? "one" : "other");
        };

        assertThatThrownBy(() -> ALWAYS.compare(LINE, failing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("other");
    }

    @Test
    void comparesNothingThatWasInterrupted() {
        LineAnnotator interrupted = line -> {
            if (StockMode.isOn()) {
                throw new RuntimeInterruptedException();
            }
            return done("in time");
        };

        assertThat(ALWAYS.compare(LINE, interrupted).compared()).isFalse();
    }

    private static AnnotatedLine done(String text) {
        return new AnnotatedLine(text.getBytes(UTF_8), 1, 2);
    }
}
