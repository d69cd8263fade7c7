package io.github.corenlpextreme.writer.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.QuarantineReason;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A chunk of the first job, in lane 0 of one, whose second and fourth lines have failed. */
class AssemblerRetriedTest extends AssemblyStory {

    private static final SectionPlan PLAN = new JobPlan(List.of(40L), 10, 1).section(1);

    private final Assembler assembler = Assembler.ofRetried(PLAN, new AssemblyState(new ChunkStep(1), BEFORE));

    @Test
    void theDocumentOfAFailedLineIsTakenFromItsRetry() {
        accept(assembler, opened(0, 0, 10, 2, 8), document(0, 0, 2, "a"), spanClosed(0, 0, 2), quarantined(0, 2, 4));
        ResultLane wanted = assembler.wanted();
        accept(assembler, document(0, 2, 4, "B"));

        assertThat(wanted).isEqualTo(new ResultLane(TopicKind.RETRIED, 0));
        assertThat(assembler.wanted()).isEqualTo(new ResultLane(TopicKind.RESULTS, 0));
        accept(assembler, document(0, 4, 6, "c"), degraded(0, 6, 8), document(0, 6, 8, "D"), closed(0));
        assertThat(text).hasToString("aBcD");
        assertThat(rows).hasSize(2); // whose counts are those of the documents that were taken
    }

    @Test
    void aRetryOfOtherBytesIsNotTaken() {
        accept(assembler, opened(0, 0, 10, 2, 8), document(0, 0, 2, "a"), spanClosed(0, 0, 2), quarantined(0, 2, 4));

        accept(assembler, ofOtherBytes(document(0, 2, 4, "B")));

        assertThat(text).hasToString("a");
        assertThat(rows).endsWith(differs(2, 4));
    }

    @Test
    void repeatsOfEarlierRetriesAndTheirMarksArePassedOver() {
        accept(assembler, opened(0, 0, 10, 2, 8), document(0, 0, 2, "a"), spanClosed(0, 0, 2), quarantined(0, 2, 4));
        accept(assembler, document(0, 2, 4, "B"), document(0, 4, 6, "c"), degraded(0, 6, 8));

        accept(assembler, spanClosed(0, 2, 4), document(0, 2, 4, "B"), spanClosed(0, 2, 4));

        assertThat(assembler.wanted().topic()).isEqualTo(TopicKind.RETRIED);
        accept(assembler, document(0, 6, 8, "D"));
        assertThat(text).hasToString("aBcD");
    }

    @Test
    void aRetryInPartsCountsOnceItIsWhole() {
        DocumentPart whole = document(0, 2, 4, "");
        accept(assembler, opened(0, 0, 10, 2, 8), document(0, 0, 2, "a"), spanClosed(0, 0, 2), quarantined(0, 2, 4));

        accept(assembler, part(whole, 0, false, "one", "B"));
        assertThat(assembler.wanted().topic()).isEqualTo(TopicKind.RETRIED);
        accept(assembler, part(whole, 0, false, "two", "B"), part(whole, 1, true, "two", "b"));

        assertThat(text).hasToString("aBb");
        assertThat(assembler.wanted().topic()).isEqualTo(TopicKind.RESULTS);
    }

    @Test
    void aLineThatFailsAgainIsNotWaitedForAgain() {
        accept(
                assembler,
                opened(0, 0, 10, 2, 8),
                document(0, 0, 2, "a"),
                spanClosed(0, 0, 2),
                quarantined(0, 2, 4),
                quarantined(0, 2, 4));

        assertThat(assembler.position()).isEqualTo(BEFORE + 4);
        assertThat(assembler.betweenSteps()).isFalse();
    }

    @Test
    void theJobEndsWhenTheRetriesHaveEndedToo() {
        SectionPlan empty = new JobPlan(List.of(0L), 10, 1).section(1);
        Assembler ending = Assembler.ofRetried(empty, AssemblyState.initial(empty));

        accept(ending, new EndOfFile(0), new EndOfFile(0), new EndOfJob(), new EndOfJob());

        assertThat(ending.finished()).isFalse();
        assertThat(ending.wanted()).isEqualTo(new ResultLane(TopicKind.RETRIED, 0));
        accept(ending, new EndOfJob());
        assertThat(ending.finished()).isTrue();
    }

    @Test
    void withoutARetryFailuresAreDocumentsLikeOthers() {
        Assembler plain = beginBehindFirst(PLAN);

        accept(plain, opened(0, 0, 10, 2, 8), document(0, 0, 2, "a"), spanClosed(0, 0, 2), quarantined(0, 2, 4));

        assertThat(text).hasToString("a!");
        assertThat(plain.wanted().topic()).isEqualTo(TopicKind.RESULTS);
    }

    private static DocumentPart quarantined(long chunk, long start, long end) {
        QuarantineReason why = new QuarantineReason(BEFORE + start, end - start, "timeout", "", 1);
        return withOutcome(
                document(chunk, start, end, "!"),
                new LineOutcome(new ContentCounts(1, 0, 0, 1, 0, 0, 0), Optional.of(why)));
    }

    private static DocumentPart degraded(long chunk, long start, long end) {
        return withOutcome(document(chunk, start, end, "?"), LineOutcome.of(new ContentCounts(1, 1, 3, 0, 0, 1, 0)));
    }

    private static DocumentPart withOutcome(DocumentPart of, LineOutcome outcome) {
        return new DocumentPart(of.file(), of.chunk(), of.source(), 0, true, "", outcome, of.rendered());
    }
}
