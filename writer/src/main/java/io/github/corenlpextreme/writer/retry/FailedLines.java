package io.github.corenlpextreme.writer.retry;

import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.writer.assemble.Assembler;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Walks through the documents of a section as its writer did, and tells which lines have failed: each as a span, to be
 * annotated again. What earlier attempts have published is not told again. Used by one thread; does no I/O.
 */
public final class FailedLines {

    private final SectionPlan plan;
    private final Assembler assembler;
    private final Map<Integer, LaneMessage> published;
    private long found;

    /**
     * Begins at the first document.
     *
     * @param published by lane, the last message that an earlier attempt has sent
     */
    public FailedLines(SectionPlan plan, Map<Integer, LaneMessage> published) {
        this.plan = plan;
        this.assembler = new Assembler(plan, AssemblyState.initial(plan));
        this.published = new HashMap<>(published);
    }

    /** Whether every document has been seen. */
    public boolean finished() {
        return assembler.finished();
    }

    /** Where the next message is wanted from; not to be asked when finished. */
    public ResultLane wanted() {
        return assembler.wanted();
    }

    /** Lines that have failed so far, those of earlier attempts included. */
    public long found() {
        return found;
    }

    /** Takes a message of the wanted source; returns the line to publish in its lane, if it was one that failed. */
    public Optional<Span> accept(LaneMessage message) {
        if (!(assembler.state().step() instanceof ChunkStep at)) {
            assembler.accept(message);
            return Optional.empty();
        }
        if (!(assembler.accept(message) instanceof AssemblyEffect.AppendDocument append)
                || !append.outcome().failed()) {
            return Optional.empty();
        }
        found++;
        Span line = Span.again(at.number(), plan.fileOf(at.number()), append.input());
        return isPublished(line, plan.laneOf(at.number())) ? Optional.empty() : Optional.of(line);
    }

    /** Whether a lane still has to be told that nothing follows. To be asked when finished. */
    public boolean isOpen(int lane) {
        return !(published.get(lane) instanceof EndOfJob);
    }

    /** A lane is filled in the order of its lines, so everything up to its last message is there. */
    private boolean isPublished(Span line, int lane) {
        LaneMessage last = published.get(lane);
        if (line.equals(last)) {
            published.remove(lane);
        }
        return last != null;
    }
}
