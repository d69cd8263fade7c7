package io.github.corenlpextreme.writer.assemble;

import static io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind.CHUNK;
import static io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind.SPAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.WholeMiddle;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssemblerTest extends AssemblyStory {

    /** Behind the first chunk: 0-10, 10-20, 20-25. */
    private final SectionPlan oneLane = new JobPlan(List.of(35L), 10, 1).section(1);

    private final Assembler assembler = beginBehindFirst(oneLane);

    @Test
    void putsTheSpanBeforeTheChunkItEndsIn() {
        accept(assembler, opened(0, 0, 10, 4, 7));
        ResultLane afterOpening = assembler.wanted();
        accept(assembler, document(0, 0, 4, "a"), spanClosed(0, 0, 4));
        ResultLane afterSpan = assembler.wanted();
        accept(assembler, document(0, 4, 7, "b"), closed(0));

        assertThat(afterOpening).isEqualTo(new ResultLane(TopicKind.SPAN_RESULTS, 0));
        assertThat(afterSpan).isEqualTo(new ResultLane(TopicKind.RESULTS, 0));
        assertThat(text).hasToString("ab");
        assertThat(rows).containsExactly(row(SPAN, 0, 0, 4), row(CHUNK, 0, 4, 7));
    }

    @Test
    void aChunkWithoutLineEndingIsAnEmptyRow() {
        accept(assembler, openedMiddle(0, 0, 10), closed(0));

        assertThat(rows).containsExactly(row(CHUNK, 0, 0, 0));
        assertThat(assembler.wanted()).isEqualTo(new ResultLane(TopicKind.RESULTS, 0));
        assertThat(assembler.betweenSteps()).isTrue();
    }

    @Test
    void theLastLineWithoutLineEndingIsTheFilesLastRow() {
        accept(assembler, openedMiddle(0, 0, 10), closed(0), openedMiddle(1, 10, 20), closed(1));
        accept(assembler, opened(2, 20, 25, 22, 24), document(2, 0, 22, "a"), spanClosed(2, 0, 22));
        accept(assembler, document(2, 22, 24, "b"), closed(2));
        ResultLane beforeTail = assembler.wanted();
        accept(assembler, document(2, 24, 25, "c"), spanClosed(2, 24, 25));

        assertThat(beforeTail).isEqualTo(new ResultLane(TopicKind.SPAN_RESULTS, 0));
        assertThat(text).hasToString("abc");
        assertThat(rows).endsWith(row(SPAN, 2, 0, 22), row(CHUNK, 2, 22, 24), row(SPAN, 2, 24, 25));
        assertThat(assembler.betweenSteps()).isTrue();
    }

    @Test
    void waitsForAGapAndNeverSkipsIt() {
        accept(assembler, opened(0, 0, 10, 2, 8), document(0, 0, 2, "a"), spanClosed(0, 0, 2));

        accept(assembler, document(0, 4, 6, "c"), document(0, 6, 8, "d"), closed(0));

        assertThat(text).hasToString("a");
        assertThat(assembler.position()).isEqualTo(BEFORE + 2);
        accept(assembler, document(0, 2, 4, "b"), document(0, 4, 6, "c"), document(0, 6, 8, "d"), closed(0));
        assertThat(text).hasToString("abcd");
        assertThat(rows).containsExactly(row(SPAN, 0, 0, 2), row(CHUNK, 0, 2, 8));
    }

    @Test
    void dropsRepeatsOfDocumentsAndOfWholeChunks() {
        accept(assembler, opened(0, 0, 10, 2, 8), document(0, 0, 2, "a"), document(0, 0, 2, "a"), spanClosed(0, 0, 2));

        accept(assembler, opened(0, 0, 10, 2, 8), document(0, 2, 8, "b"), document(0, 2, 8, "b"));
        accept(assembler, opened(0, 0, 10, 2, 8), document(0, 2, 8, "b"), closed(0));
        accept(assembler, opened(0, 0, 10, 2, 8), document(0, 2, 8, "b"), closed(0));

        assertThat(text).hasToString("ab");
        assertThat(rows).containsExactly(row(SPAN, 0, 0, 2), row(CHUNK, 0, 2, 8));
        assertThat(assembler.betweenSteps()).isTrue();
    }

    @Test
    void dropsDocumentsThatReachBeyondThePhase() {
        accept(assembler, opened(0, 0, 10, 4, 7));

        accept(assembler, document(0, 0, 7, "too long for the head"), document(0, 0, 4, "a"), spanClosed(0, 0, 4));
        accept(assembler, document(0, 4, 8, "too long for the body"), document(0, 4, 7, "b"), closed(0));

        assertThat(text).hasToString("ab");
    }

    @Test
    void dropsDocumentsBeforeTheirChunkIsOpened() {
        accept(assembler, document(0, 0, 4, "a"));

        assertThat(text).isEmpty();
        assertThat(assembler.position()).isEqualTo(BEFORE);
    }

    @Test
    void doesNotCloseASpanThatIsNotComplete() {
        accept(assembler, opened(0, 0, 10, 4, 7), spanClosed(0, 0, 4));

        assertThat(rows).isEmpty();
        assertThat(assembler.wanted().topic()).isEqualTo(TopicKind.SPAN_RESULTS);
    }

    @Test
    void takesMarkersInTheirOrderOnly() {
        Assembler twoLanes = begin(new JobPlan(List.of(0L, 0L), 10, 2).section(1));

        accept(twoLanes, new EndOfJob(), new EndOfFile(1));
        ResultLane stillFirst = twoLanes.wanted();
        accept(twoLanes, new EndOfFile(0));
        ResultLane spansToo = twoLanes.wanted();
        accept(twoLanes, new EndOfFile(1), new EndOfFile(0), new EndOfFile(0));
        boolean complete = rows.contains(new AssemblyEffect.FileComplete(0));
        accept(twoLanes, new EndOfFile(0));

        assertThat(stillFirst).isEqualTo(new ResultLane(TopicKind.RESULTS, 0));
        assertThat(spansToo).isEqualTo(new ResultLane(TopicKind.SPAN_RESULTS, 0));
        assertThat(complete).as("complete before the last lane says so").isFalse();
        assertThat(rows).containsExactly(new AssemblyEffect.FileComplete(0));
    }

    @Test
    void isFinishedWhenEveryLaneHasReportedTheEndOfTheJobTwice() {
        Assembler twoLanes = begin(new JobPlan(List.of(0L), 10, 2).section(1));
        accept(twoLanes, new EndOfFile(0), new EndOfFile(0), new EndOfFile(0), new EndOfFile(0));

        accept(twoLanes, new EndOfJob(), new EndOfJob(), new EndOfJob());
        boolean early = twoLanes.finished();
        accept(twoLanes, new EndOfJob());

        assertThat(early).isFalse();
        assertThat(twoLanes.finished()).isTrue();
    }

    @Test
    void refusesAChunkOfAnotherRange() {
        assertThatThrownBy(() -> assembler.accept(new Partials(1, 0, new ByteRange(10, 21), new WholeMiddle())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chunk 1")
                .hasMessageContaining("10-21");
    }
}
