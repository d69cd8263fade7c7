package io.github.corenlpextreme.writer.assemble;

import static io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind.CHUNK;
import static io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind.SPAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An attempt broke off, and the next one has read other bytes: behind a span, four lines of two bytes each. */
@CoversFault(27)
class ChangedRepeatTest extends AssemblyStory {

    private final Assembler assembler = beginBehindFirst(new JobPlan(List.of(35L), 10, 1).section(1));

    @BeforeEach
    void breakOff() {
        accept(assembler, opened(0, 0, 10, 2, 10), document(0, 0, 2, "s"), spanClosed(0, 0, 2));
        accept(assembler, document(0, 2, 4, "a"), document(0, 4, 6, "b"), opened(0, 0, 10, 2, 10));
        rows.clear();
    }

    @Test
    void theSameBytesAreARepeat() {
        accept(assembler, document(0, 2, 4, "a"), document(0, 4, 6, "b"), document(0, 6, 8, "c"));
        accept(assembler, document(0, 8, 10, "d"), closed(0));

        assertThat(text).hasToString("sabcd");
        assertThat(rows).containsExactly(row(CHUNK, 0, 2, 10));
    }

    @Test
    void aChangeInTheFirstLineIsSeenWhereTheRepeatCatchesUp() {
        accept(assembler, ofOtherBytes(document(0, 2, 4, "a")));
        assertThat(rows).isEmpty();

        accept(assembler, document(0, 4, 6, "b"));

        assertThat(rows).containsExactly(differs(4, 6));
    }

    @Test
    void aChangeInTheLastLineTakenIsSeen() {
        accept(assembler, document(0, 2, 4, "a"), ofOtherBytes(document(0, 4, 6, "b")));

        assertThat(rows).containsExactly(differs(4, 6));
    }

    @Test
    void aLineThatReachesOverTheLastOneTakenIsSeen() {
        accept(assembler, document(0, 2, 4, "a"), document(0, 4, 8, "bc"));

        assertThat(rows).containsExactly(differs(4, 8));
    }

    @Test
    void anotherCutIsSeen() {
        accept(assembler, opened(0, 0, 10, 2, 9));

        assertThat(rows).containsExactly(differs(0, 10));
    }

    @Test
    void attemptsThatInterleaveAreComparedToo() {
        accept(assembler, document(0, 2, 4, "a"), document(0, 6, 8, "c"), document(0, 4, 6, "b"));
        assertThat(rows).isEmpty();

        accept(assembler, ofOtherBytes(document(0, 6, 8, "c")));

        assertThat(rows).containsExactly(differs(6, 8));
    }

    @Test
    void aRepeatThatBeginsAnewIsComparedFromItsStart() {
        accept(assembler, ofOtherBytes(document(0, 2, 4, "a")));
        accept(assembler, opened(0, 0, 10, 2, 10), document(0, 2, 4, "a"), document(0, 4, 6, "b"));

        assertThat(rows).isEmpty();
    }

    @Test
    void aSpanIsComparedUntilItIsClosed() {
        accept(assembler, document(0, 6, 8, "c"), document(0, 8, 10, "d"), closed(0));
        accept(assembler, opened(1, 10, 20, 12, 20), document(1, 10, 12, "e"));

        accept(assembler, ofOtherBytes(document(1, 10, 12, "e")));

        assertThat(rows).endsWith(differs(10, 12));
        accept(assembler, spanClosed(1, 10, 12));
        assertThat(rows).endsWith(row(SPAN, 1, 10, 12));
    }

    @Test
    void aSpanThatBeginsElsewhereThanTheDocumentsBeforeItEndIsSeen() {
        accept(assembler, document(0, 6, 8, "c"), document(0, 8, 10, "d"), closed(0));
        accept(assembler, opened(1, 10, 20, 12, 20), document(1, 11, 12, "e"), spanClosed(1, 11, 12));

        assertThat(rows).endsWith(differs(10, 12));
    }

    @Test
    void aSpanThatWasNeverStitchedIsSeenFromWhatFollowsIt() {
        accept(assembler, document(0, 6, 8, "c"), document(0, 8, 10, "d"), closed(0));
        accept(assembler, opened(1, 10, 20, 12, 20), document(2, 12, 22, "f"));

        assertThat(rows).endsWith(differs(10, 12));
    }
}
