package io.github.corenlpextreme.writer.assemble;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.ChunkClosed;
import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.protocol.DocumentPart;
import io.github.corenlpextreme.protocol.Message;
import io.github.corenlpextreme.protocol.Partials;
import io.github.corenlpextreme.protocol.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.Partials.Middle;
import io.github.corenlpextreme.protocol.SpanClosed;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import java.util.ArrayList;
import java.util.List;

/** Words for stories about an assembler: what arrives, and what it makes of it. */
abstract class AssemblyStory {

    static final Counts COUNTS = new Counts(1, 2, 3, 0, 0);

    /** Everything appended so far, in order. */
    final StringBuilder text = new StringBuilder();

    final List<Effect> rows = new ArrayList<>();

    static Assembler begin(JobPlan plan) {
        return new Assembler(plan, AssemblyState.initial(plan));
    }

    final void accept(Assembler assembler, Message... messages) {
        for (Message message : messages) {
            Effect effect = assembler.accept(message);
            if (effect instanceof Effect.Append append) {
                append.parts().forEach(part -> text.append(new String(part, UTF_8)));
            } else if (!(effect instanceof Effect.Nothing)) {
                rows.add(effect);
            }
        }
    }

    /** Opens a chunk of file 0. */
    static Partials opened(long chunk, long start, long end, long headEnd, long tailStart) {
        return new Partials(chunk, 0, new ByteRange(start, end), new HeadAndTail(headEnd, tailStart));
    }

    static Partials openedMiddle(long chunk, long start, long end) {
        return new Partials(chunk, 0, new ByteRange(start, end), new Middle());
    }

    static DocumentPart document(long chunk, long start, long end, String text) {
        return new DocumentPart("a.txt", chunk, new ByteRange(start, end), 0, true, "", text.getBytes(UTF_8));
    }

    static DocumentPart part(DocumentPart of, int part, boolean last, String attempt, String text) {
        return new DocumentPart(of.file(), of.chunk(), of.range(), part, last, attempt, text.getBytes(UTF_8));
    }

    static SpanClosed spanClosed(long chunk, long start, long end) {
        return new SpanClosed(chunk, new ByteRange(start, end), COUNTS);
    }

    static ChunkClosed closed(long chunk) {
        return new ChunkClosed(chunk, COUNTS);
    }

    static Effect row(Effect.RowKind kind, long chunk, long start, long end) {
        return new Effect.RowComplete(kind, chunk, new ByteRange(start, end), COUNTS);
    }
}
