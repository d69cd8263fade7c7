package io.github.corenlpextreme.protocol.plan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.WholeMiddle;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.message.SpanClosed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two files of 25 and 10 bytes in chunks of 10: chunks 0, 1, 2 and 3, in two lanes. */
class PlanCheckTest {

    private final JobPlan plan = new JobPlan(List.of(25L, 10L), 10, 2);
    private final PlanCheck check = new PlanCheck(plan);

    static Stream<Arguments> possible() {
        return Stream.of(
                arguments(TopicKind.CHUNKS, 0, new Chunk(2, 0, range(20, 25))),
                arguments(TopicKind.CHUNKS, 1, new EndOfFile(1)),
                arguments(TopicKind.SPANS, 0, new EndOfJob()),
                arguments(TopicKind.SPANS, 0, new Span(2, 0, range(3, 25))),
                arguments(TopicKind.SPANS, 1, new Span(3, 1, range(0, 1))),
                arguments(TopicKind.PARTIALS, 1, new Partials(1, 0, range(10, 20), new WholeMiddle())),
                arguments(TopicKind.RESULTS, 1, new Partials(1, 0, range(10, 20), new WholeMiddle())),
                arguments(TopicKind.RESULTS, 1, document(1, 0, 20)),
                arguments(TopicKind.RESULTS, 1, new ChunkClosed(3, ContentCounts.ZERO)),
                arguments(TopicKind.SPAN_RESULTS, 0, document(2, 3, 25)),
                arguments(TopicKind.SPAN_RESULTS, 0, new SpanClosed(2, range(3, 21), ContentCounts.ZERO)));
    }

    @ParameterizedTest
    @MethodSource("possible")
    void letsPassWhatAPartOfTheJobCanSend(TopicKind topic, int lane, LaneMessage message) {
        assertThatCode(() -> check.check(topic, lane, message)).doesNotThrowAnyException();
    }

    static Stream<Arguments> impossibleWork() {
        return Stream.of(
                arguments(TopicKind.CHUNKS, 0, new Chunk(4, 1, range(10, 20)), "the job has no chunk 4"),
                arguments(TopicKind.CHUNKS, 0, new Chunk(Long.MAX_VALUE, 0, range(0, 10)), "has no chunk 92233"),
                arguments(TopicKind.CHUNKS, 1, new Chunk(0, 0, range(0, 10)), "does not belong in this lane"),
                arguments(TopicKind.CHUNKS, 0, new Chunk(0, 1, range(0, 10)), "is not what was planned"),
                arguments(
                        TopicKind.CHUNKS, 0, new Chunk(0, Integer.MAX_VALUE, range(0, 10)), "is not what was planned"),
                arguments(TopicKind.CHUNKS, 0, new Chunk(0, 0, range(0, Long.MAX_VALUE)), "is not what was planned"),
                arguments(TopicKind.CHUNKS, 0, new EndOfFile(2), "the job has no file 2"),
                arguments(TopicKind.CHUNKS, 0, new Span(2, 0, range(3, 25)), "a Span does not belong in this topic"),
                arguments(TopicKind.CHUNKS, 0, document(0, 0, 5), "does not belong in this topic"),
                arguments(TopicKind.MANIFEST, 0, new Chunk(0, 0, range(0, 10)), "does not belong in this topic"),
                arguments(TopicKind.SPANS, 0, new Chunk(0, 0, range(0, 10)), "does not belong in this topic"),
                arguments(TopicKind.SPANS, 0, new Span(2, 1, range(3, 25)), "does not end in"),
                arguments(TopicKind.SPANS, 0, new Span(2, 0, range(3, 20)), "does not end in"),
                arguments(TopicKind.SPANS, 0, new Span(2, 0, range(3, 26)), "does not end in"),
                arguments(TopicKind.SPANS, 0, new Span(2, 0, range(22, 22)), "does not end in"));
    }

    static Stream<Arguments> impossibleAnswers() {
        return Stream.of(
                arguments(TopicKind.PARTIALS, 1, new Partials(1, 0, range(10, 21), new WholeMiddle()), "do not match"),
                arguments(TopicKind.PARTIALS, 1, new Partials(1, 1, range(10, 20), new WholeMiddle()), "do not match"),
                arguments(TopicKind.RESULTS, 1, new SpanClosed(1, range(3, 12), ContentCounts.ZERO), "does not belong"),
                arguments(TopicKind.RESULTS, 1, document(1, 0, 21), "does not lie in"),
                arguments(TopicKind.RESULTS, 1, document(-1, 0, 5), "the job has no chunk -1"),
                arguments(
                        TopicKind.SPAN_RESULTS,
                        0,
                        new SpanClosed(2, range(3, 26), ContentCounts.ZERO),
                        "does not end in"));
    }

    @ParameterizedTest
    @MethodSource({"impossibleWork", "impossibleAnswers"})
    void stopsWhatNoneOfThemWouldSend(TopicKind topic, int lane, LaneMessage message, String mentioned) {
        assertThatThrownBy(() -> check.check(topic, lane, message))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(mentioned);
    }

    @Test
    void stopsTheMarkerOfAFileThatLiesInAnotherSection() {
        PlanSettings twoSections = new PlanSettings(10, 2, List.of(new SectionStart(1, 0)));
        PlanCheck sections = new PlanCheck(new JobPlan(List.of(30L, 10L), twoSections));

        sections.check(TopicKind.RESULTS, 1, new EndOfFile(1));
        assertThatThrownBy(() -> sections.check(TopicKind.RESULTS, 0, new EndOfFile(1)))
                .hasMessage("there is nothing of file 1 in this lane");
    }

    @Test
    void stopsPartsOfADocumentThatAreNotCountedFromZero() {
        DocumentPart part = new DocumentPart(
                "a.txt",
                0,
                new CheckedRange(range(0, 5), 7),
                -1,
                true,
                "a",
                LineOutcome.of(ContentCounts.ZERO),
                new byte[0]);

        assertThatThrownBy(() -> check.check(TopicKind.RESULTS, 0, part)).hasMessageContaining("part -1");
    }

    @Test
    void letsEverythingPassThatThePlanHas() {
        for (PlanStep step = plan.first(); !(step instanceof PlanStep.FinishedStep); step = plan.next(step)) {
            PlanStep at = step;
            assertThatCode(() -> check.check(TopicKind.CHUNKS, plan.laneOf(at), plan.message(at)))
                    .doesNotThrowAnyException();
        }
    }

    private static DocumentPart document(long chunk, long start, long end) {
        return new DocumentPart(
                "a.txt",
                chunk,
                new CheckedRange(range(start, end), 0),
                0,
                true,
                "",
                LineOutcome.of(ContentCounts.ZERO),
                new byte[0]);
    }

    private static ByteRange range(long start, long end) {
        return new ByteRange(start, end);
    }
}
