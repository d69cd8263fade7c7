package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.ChunkCut;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.SpanClosed;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfFileStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfJobStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.AppendDocument;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.FileComplete;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.NoEffect;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowComplete;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind;
import java.util.List;
import java.util.Optional;

/**
 * Puts documents in order by one rule: the next one starts at the byte where the last one ended. A
 * message that does not fit there is a repeat, or comes from an attempt that broke off and will come
 * again; it is dropped. Since every chunk is walked through and every range must join the one before,
 * the documents of a finished file cover it exactly. Used by one thread; does no I/O.
 */
public class Assembler {

    private static final AssemblyEffect NOTHING = new NoEffect();

    private final JobPlan plan;
    private final PartBuffer buffer = new PartBuffer();
    private final boolean retried;
    private AssemblyState state;
    private ChunkPhase phase;
    private long position;
    /** The line whose document is awaited from its retry. */
    private Optional<ByteRange> awaited = Optional.empty();

    /** Of the documents taken since the last row; another attempt may have judged lines otherwise in its own sum. */
    private ContentCounts row = ContentCounts.ZERO;

    /** Goes on from a state, which lies between two steps. */
    public Assembler(JobPlan plan, AssemblyState state) {
        this(plan, state, false);
    }

    private Assembler(JobPlan plan, AssemblyState state, boolean retried) {
        this.plan = plan;
        this.state = state;
        this.retried = retried;
        this.position = state.position();
        this.phase = firstPhase();
    }

    /** Goes on likewise, and takes the documents of lines that have failed from where they were retried. */
    public static Assembler ofRetried(JobPlan plan, AssemblyState state) {
        return new Assembler(plan, state, true);
    }

    /** The state at the last step's end. */
    public AssemblyState state() {
        return state;
    }

    /** Whether nothing of the current step has been taken yet, so that {@link #state} says all. */
    public boolean betweenSteps() {
        return phase.equals(firstPhase());
    }

    /** How far the current file has been assembled, in bytes of the input. */
    public long position() {
        return position;
    }

    /** Whether every file is complete and every lane has reported the end of the job. */
    public boolean finished() {
        return state.step() instanceof FinishedStep;
    }

    /** Where the next message is wanted from; not to be asked when finished. */
    public ResultLane wanted() {
        return new ResultLane(awaited.isPresent() ? TopicKind.RETRIED : phase.topic(), plan.laneOf(state.step()));
    }

    /**
     * Takes a message of the wanted source.
     *
     * @throws IllegalStateException if the message contradicts the job's plan
     */
    public AssemblyEffect accept(LaneMessage message) {
        if (!plan.stepOf(message, plan.laneOf(state.step())).equals(state.step())) {
            return NOTHING;
        }
        if (message instanceof DocumentPart part) {
            return awaited.isPresent() ? retriedDocument(part) : document(part);
        }
        if (awaited.isPresent()) {
            return NOTHING;
        }
        if (message instanceof Partials partials) {
            return open(partials);
        }
        if (message instanceof SpanClosed closed) {
            return closeSpan(closed);
        }
        return message instanceof ChunkClosed closed ? closeBody(closed) : marker();
    }

    private AssemblyEffect open(Partials partials) {
        if (!(phase instanceof ChunkPhase.OpeningPhase)) {
            return NOTHING;
        }
        if (!plan.chunk(partials.chunk()).range().equals(partials.range())) {
            throw new IllegalStateException("results of chunk " + partials.chunk() + " are for bytes "
                    + partials.range() + ", but the job's plan has it elsewhere");
        }
        phase = phaseOf(partials.cut());
        return NOTHING;
    }

    private ChunkPhase phaseOf(ChunkCut cut) {
        if (cut instanceof HeadAndTail lines) {
            boolean noHead = lines.headEnd() == position;
            return noHead
                    ? new ChunkPhase.BodyPhase(position, lines.tailStart())
                    : new ChunkPhase.HeadPhase(position, lines.headEnd(), lines.tailStart());
        }
        return new ChunkPhase.BodyPhase(position, position);
    }

    private AssemblyEffect document(DocumentPart part) {
        if (part.range().start() != position
                || part.range().end() > documentsEnd()
                || part.range().isEmpty()) {
            return NOTHING;
        }
        Optional<List<byte[]>> document = buffer.add(part);
        if (document.isPresent() && retried && part.outcome().failed()) {
            awaited = Optional.of(part.range());
            return NOTHING;
        }
        return document.map(parts -> append(parts, part)).orElse(NOTHING);
    }

    /** Repeats of lines retried before it may come first. */
    private AssemblyEffect retriedDocument(DocumentPart part) {
        if (!part.range().equals(awaited.orElseThrow())) {
            return NOTHING;
        }
        Optional<List<byte[]>> document = buffer.add(part);
        if (document.isPresent()) {
            awaited = Optional.empty();
        }
        return document.map(parts -> append(parts, part)).orElse(NOTHING);
    }

    private AssemblyEffect append(List<byte[]> parts, DocumentPart part) {
        position = part.range().end();
        row = row.plus(part.outcome().counts());
        return new AppendDocument(parts, part.range(), part.outcome());
    }

    private long documentsEnd() {
        if (phase instanceof ChunkPhase.HeadPhase head) {
            return head.end();
        }
        if (phase instanceof ChunkPhase.BodyPhase body) {
            return body.end();
        }
        return phase instanceof ChunkPhase.TailPhase tail ? tail.end() : -1;
    }

    private AssemblyEffect closeSpan(SpanClosed closed) {
        ByteRange range = closed.range();
        if (phase instanceof ChunkPhase.HeadPhase head && position == head.end() && range.end() == position) {
            phase = new ChunkPhase.BodyPhase(head.end(), head.bodyEnd());
            return completeRow(RowKind.SPAN, closed.chunk(), range);
        }
        if (phase instanceof ChunkPhase.TailPhase tail && position == tail.end() && range.end() == position) {
            nextStep();
            return completeRow(RowKind.SPAN, closed.chunk(), range);
        }
        return NOTHING;
    }

    private AssemblyEffect closeBody(ChunkClosed closed) {
        if (!(phase instanceof ChunkPhase.BodyPhase body) || position != body.end()) {
            return NOTHING;
        }
        long size = plan.size(plan.fileOf(closed.chunk()));
        if (plan.endsFile(closed.chunk()) && position < size) {
            phase = new ChunkPhase.TailPhase(position, size);
        } else {
            nextStep();
        }
        return completeRow(RowKind.CHUNK, closed.chunk(), new ByteRange(body.start(), body.end()));
    }

    private RowComplete completeRow(RowKind kind, long chunk, ByteRange input) {
        RowComplete complete = new RowComplete(kind, chunk, input, row);
        row = ContentCounts.ZERO;
        return complete;
    }

    private AssemblyEffect marker() {
        if (phase instanceof ChunkPhase.ResultsMarker) {
            phase = new ChunkPhase.SpansMarker();
            return NOTHING;
        }
        if (phase instanceof ChunkPhase.SpansMarker && retried && state.step() instanceof EndOfJobStep) {
            phase = new ChunkPhase.RetriedMarker();
            return NOTHING;
        }
        boolean fileEnds = state.step() instanceof EndOfFileStep at && at.lane() == plan.lanes() - 1;
        if (!fileEnds) {
            nextStep();
            return NOTHING;
        }
        int file = ((EndOfFileStep) state.step()).file();
        if (position != plan.size(file)) {
            throw new IllegalStateException("all lanes report the end of file " + file + " of " + plan.size(file)
                    + " bytes, but its documents end at byte " + position);
        }
        position = 0;
        nextStep();
        return new FileComplete(file);
    }

    private void nextStep() {
        state = new AssemblyState(plan.next(state.step()), position);
        phase = firstPhase();
    }

    private ChunkPhase firstPhase() {
        return state.step() instanceof ChunkStep ? new ChunkPhase.OpeningPhase() : new ChunkPhase.ResultsMarker();
    }
}
