package io.github.corenlpextreme.writer.assemble;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Partials.WholeMiddle;
import io.github.corenlpextreme.protocol.message.SpanClosed;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import java.util.ArrayList;
import java.util.List;

/** Words for stories about an assembler: what arrives, and what it makes of it. */
abstract class AssemblyStory {

    /** What an attempt says of itself at its end; of no effect. */
    static final ContentCounts COUNTS = new ContentCounts(1, 2, 3, 0, 0, 0, 0);

    private static final LineOutcome DOCUMENT = LineOutcome.of(new ContentCounts(1, 4, 9, 0, 0, 0, 0));

    /** Bytes of the first chunk, which has no head and is not told of. */
    static final long BEFORE = 10;

    /** Everything appended so far, in order. */
    final StringBuilder text = new StringBuilder();

    /** Rows and completed files; what a row counts is compared with its documents, and left out here. */
    final List<AssemblyEffect> rows = new ArrayList<>();

    private ContentCounts taken = ContentCounts.ZERO;

    static Assembler begin(SectionPlan plan) {
        return new Assembler(plan, AssemblyState.initial(plan));
    }

    /** Behind the first chunk, which ended with a line ending: the stories' chunk 0 starts there, at their byte 0. */
    static Assembler beginBehindFirst(SectionPlan plan) {
        return new Assembler(plan, new AssemblyState(new ChunkStep(1), BEFORE));
    }

    private static ByteRange range(long start, long end) {
        return new ByteRange(BEFORE + start, BEFORE + end);
    }

    /** A document made from other bytes of the same length. */
    static DocumentPart ofOtherBytes(DocumentPart of) {
        return new DocumentPart(
                of.file(),
                of.chunk(),
                new CheckedRange(of.range(), of.source().crc32c() + 1),
                of.part(),
                of.last(),
                of.attempt(),
                of.outcome(),
                of.rendered());
    }

    static AssemblyEffect differs(long start, long end) {
        return new AssemblyEffect.InputDiffers(0, range(start, end));
    }

    final void accept(Assembler assembler, LaneMessage... messages) {
        for (LaneMessage message : messages) {
            AssemblyEffect effect = assembler.accept(message);
            if (effect instanceof AssemblyEffect.AppendDocument append) {
                append.parts().forEach(part -> text.append(new String(part, UTF_8)));
                taken = taken.plus(append.outcome().counts());
            } else if (effect instanceof AssemblyEffect.RowComplete row) {
                assertThat(row.counts()).as("of the documents in the row").isEqualTo(taken);
                taken = ContentCounts.ZERO;
                rows.add(new AssemblyEffect.RowComplete(row.kind(), row.chunk(), row.input(), COUNTS));
            } else if (!(effect instanceof AssemblyEffect.NoEffect)) {
                rows.add(effect);
            }
        }
    }

    /** Opens a chunk of file 0. */
    static Partials opened(long chunk, long start, long end, long headEnd, long tailStart) {
        return new Partials(chunk + 1, 0, range(start, end), new HeadAndTail(BEFORE + headEnd, BEFORE + tailStart));
    }

    static Partials openedMiddle(long chunk, long start, long end) {
        return new Partials(chunk + 1, 0, range(start, end), new WholeMiddle());
    }

    static DocumentPart document(long chunk, long start, long end, String text) {
        return new DocumentPart(
                "a.txt",
                chunk + 1,
                new CheckedRange(range(start, end), 0),
                0,
                true,
                "",
                DOCUMENT,
                text.getBytes(UTF_8));
    }

    static DocumentPart part(DocumentPart of, int part, boolean last, String attempt, String text) {
        return new DocumentPart(
                of.file(), of.chunk(), of.source(), part, last, attempt, DOCUMENT, text.getBytes(UTF_8));
    }

    static SpanClosed spanClosed(long chunk, long start, long end) {
        return new SpanClosed(chunk + 1, range(start, end), COUNTS);
    }

    static ChunkClosed closed(long chunk) {
        return new ChunkClosed(chunk + 1, COUNTS);
    }

    static AssemblyEffect row(AssemblyEffect.RowKind kind, long chunk, long start, long end) {
        return new AssemblyEffect.RowComplete(kind, chunk + 1, new CheckedRange(range(start, end), 0), COUNTS);
    }
}
