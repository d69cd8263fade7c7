package io.github.corenlpextreme.protocol.plan;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.ChunkMessage;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.message.SpanClosed;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Whether a message can be one of a job at all. Repeats and leftovers of broken attempts can; what no part
 * of the job would ever send cannot, and is stopped here, before anything is read or allocated for it.
 */
public final class PlanCheck {

    private static final Map<TopicKind, List<Class<? extends LaneMessage>>> BESIDE_MARKERS = Map.of(
            TopicKind.CHUNKS, List.of(Chunk.class),
            TopicKind.SPANS, List.of(Span.class),
            TopicKind.PARTIALS, List.of(Partials.class),
            TopicKind.RESULTS, List.of(Partials.class, DocumentPart.class, ChunkClosed.class),
            TopicKind.SPAN_RESULTS, List.of(DocumentPart.class, SpanClosed.class),
            TopicKind.RETRIES, List.of(Span.class),
            TopicKind.RETRIED, List.of(DocumentPart.class, SpanClosed.class));

    private final JobPlan plan;

    public PlanCheck(JobPlan plan) {
        this.plan = plan;
    }

    /** @throws IllegalArgumentException if no part that keeps to the plan could have sent this here; says why */
    public void check(TopicKind topic, int lane, LaneMessage message) {
        if (message instanceof EndOfFile marker) {
            int file = marker.file();
            require(file >= 0 && file < plan.files(), () -> "the job has no file " + file);
            require(plan.sectionOfLane(lane).hasFile(file), () -> "there is nothing of file " + file + " in this lane");
        } else if (!(message instanceof EndOfJob)) {
            require(
                    BESIDE_MARKERS.getOrDefault(topic, List.of()).contains(message.getClass()),
                    () -> "a " + message.getClass().getSimpleName() + " does not belong in this topic");
        }
        if (message instanceof ChunkMessage of) {
            long chunk = of.chunk();
            require(chunk >= 0 && chunk < plan.chunks(), () -> "the job has no chunk " + chunk);
            require(plan.laneOf(chunk) == lane, () -> "chunk " + chunk + " does not belong in this lane");
            checkRange(of);
        }
    }

    private void checkRange(ChunkMessage message) {
        Chunk planned = plan.chunk(message.chunk());
        if (message instanceof Chunk chunk) {
            require(chunk.equals(planned), () -> chunk + " is not what was planned, " + planned);
        } else if (message instanceof Partials partials) {
            require(
                    partials.file() == planned.file() && partials.range().equals(planned.range()),
                    () -> partials + " do not match what was planned, " + planned);
        } else if (message instanceof Span span) {
            require(
                    span.file() == planned.file() && endsIn(span.range(), planned.range()),
                    () -> span + " does not end in the chunk that was planned, " + planned);
        } else if (message instanceof SpanClosed closed) {
            require(endsIn(closed.range(), planned.range()), () -> closed + " does not end in " + planned);
        } else if (message instanceof DocumentPart part) {
            require(
                    part.part() >= 0 && part.range().end() <= planned.range().end(),
                    () -> "part " + part.part() + " of the document at " + part.range() + " does not lie in "
                            + planned);
        }
    }

    private static boolean endsIn(ByteRange range, ByteRange chunk) {
        return !range.isEmpty() && range.end() > chunk.start() && range.end() <= chunk.end();
    }

    /** Every message of a job comes by here, and nearly none needs the text. */
    private static void require(boolean kept, Supplier<String> otherwise) {
        if (!kept) {
            throw new IllegalArgumentException(otherwise.get());
        }
    }
}
