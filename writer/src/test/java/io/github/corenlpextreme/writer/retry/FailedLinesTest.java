package io.github.corenlpextreme.writer.retry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.message.SpanClosed;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A file of 30 bytes in chunks of 10 and two lanes. Its lines end at 4, 7, 12, 16, 23 and 30; those that end at 4, 12
 * and 23 have failed.
 */
class FailedLinesTest {

    private static final SectionPlan PLAN = new JobPlan(List.of(30L), 10, 2).section(1);
    private static final ResultLane EVEN = new ResultLane(TopicKind.RESULTS, 0);
    private static final ResultLane ODD = new ResultLane(TopicKind.RESULTS, 1);
    private static final ResultLane EVEN_SPANS = new ResultLane(TopicKind.SPAN_RESULTS, 0);
    private static final ResultLane ODD_SPANS = new ResultLane(TopicKind.SPAN_RESULTS, 1);

    private static final Span FIRST = Span.again(0, 0, line(0, 4));
    private static final Span SECOND = Span.again(1, 0, line(7, 12));
    private static final Span THIRD = Span.again(2, 0, line(16, 23));

    private final Map<ResultLane, Deque<LaneMessage>> lanes = new HashMap<>();

    FailedLinesTest() {
        fill(EVEN, opened(0, 0, 7), line(0, 0, 4, true), line(0, 4, 7, false), closed(0));
        fill(ODD, opened(1, 12, 16), line(1, 12, 16, false), closed(1));
        fill(EVEN, opened(2, 23, 30), line(2, 23, 30, false), closed(2), new EndOfFile(0), new EndOfJob());
        fill(ODD, new EndOfFile(0), new EndOfJob());
        fill(ODD_SPANS, line(1, 7, 12, true), span(1, 7, 12), new EndOfFile(0), new EndOfJob());
        fill(EVEN_SPANS, line(2, 16, 23, true), span(2, 16, 23), new EndOfFile(0), new EndOfJob());
    }

    @Test
    void everyLineThatFailedIsFoundWithTheChunkItEndsIn() {
        FailedLines lines = new FailedLines(PLAN, Map.of());

        assertThat(toTheEnd(lines)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(lines.found()).isEqualTo(3);
        assertThat(lines.isOpen(0)).isTrue();
    }

    @Test
    void whatAnEarlierAttemptHasPublishedIsNotPublishedAgain() {
        FailedLines lines = new FailedLines(PLAN, Map.of(0, FIRST));

        assertThat(toTheEnd(lines)).containsExactly(SECOND, THIRD);
        assertThat(lines.found()).isEqualTo(3);
    }

    @Test
    void aLaneThatWasClosedStaysAsItIs() {
        FailedLines lines = new FailedLines(PLAN, Map.of(0, new EndOfJob()));

        assertThat(toTheEnd(lines)).containsExactly(SECOND);
        assertThat(lines.isOpen(0)).isFalse();
        assertThat(lines.isOpen(1)).isTrue();
    }

    private List<Span> toTheEnd(FailedLines lines) {
        List<Span> failed = new ArrayList<>();
        while (!lines.finished()) {
            lines.accept(lanes.get(lines.wanted()).remove()).ifPresent(failed::add);
        }
        return failed;
    }

    private void fill(ResultLane lane, LaneMessage... messages) {
        lanes.computeIfAbsent(lane, any -> new ArrayDeque<>()).addAll(List.of(messages));
    }

    private static LaneMessage opened(long chunk, long headEnd, long tailStart) {
        return new Partials(chunk, 0, PLAN.chunk(chunk).range(), new HeadAndTail(headEnd, tailStart));
    }

    private static CheckedRange line(long start, long end) {
        return new CheckedRange(new ByteRange(start, end), 77 + start);
    }

    private static LaneMessage line(long chunk, long start, long end, boolean failed) {
        LineOutcome outcome = LineOutcome.of(new ContentCounts(1, 1, 1, 0, 0, failed ? 1 : 0, 0));
        return new DocumentPart("a", chunk, line(start, end), 0, true, "", outcome, "x".getBytes(UTF_8));
    }

    private static LaneMessage closed(long chunk) {
        return new ChunkClosed(chunk, ContentCounts.ZERO);
    }

    private static LaneMessage span(long chunk, long start, long end) {
        return new SpanClosed(chunk, new ByteRange(start, end), ContentCounts.ZERO);
    }
}
