package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.ChunkCut;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.SpanClosed;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfFileStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfJobStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.AppendDocument;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.FileComplete;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.InputDiffers;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.NoEffect;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowComplete;
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

    private final SectionPlan plan;
    private final PartBuffer buffer = new PartBuffer(Runtime.getRuntime().maxMemory() / 2);
    private final boolean retried;
    private AssemblyState state;
    private ChunkPhase phase;
    private final OpenRow row;
    /** The line whose document is awaited from its retry. */
    private Optional<CheckedRange> awaited = Optional.empty();
    /** Of the chunk that is open. */
    private Optional<ChunkCut> cut = Optional.empty();

    /** Goes on from a state, which lies between two steps. */
    public Assembler(SectionPlan plan, AssemblyState state) {
        this(plan, state, false);
    }

    private Assembler(SectionPlan plan, AssemblyState state, boolean retried) {
        this.plan = plan;
        this.state = state;
        this.retried = retried;
        this.row = new OpenRow(state.position());
        this.phase = firstPhase();
    }

    /** Goes on likewise, and takes the documents of lines that have failed from where they were retried. */
    public static Assembler ofRetried(SectionPlan plan, AssemblyState state) {
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
        return row.position();
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
        PlanStep step = JobPlan.stepOf(message, plan.laneOf(state.step()));
        if (!step.equals(state.step())) {
            boolean skipped = awaited.isEmpty() && phase.awaitsSpan() && plan.compare(step, state.step()) > 0;
            return skipped ? spanDiffers() : NOTHING;
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
            boolean same = cut.isEmpty() || cut.get().equals(partials.cut());
            return same ? NOTHING : new InputDiffers(partials.file(), partials.range());
        }
        if (!plan.chunk(partials.chunk()).range().equals(partials.range())) {
            throw new IllegalStateException("results of chunk " + partials.chunk() + " are for bytes "
                    + partials.range() + ", but the job's plan has it elsewhere");
        }
        phase = phaseOf(partials.cut());
        cut = Optional.of(partials.cut());
        return NOTHING;
    }

    private ChunkPhase phaseOf(ChunkCut found) {
        if (found instanceof HeadAndTail lines) {
            boolean noHead = lines.headEnd() == position();
            return noHead
                    ? new ChunkPhase.BodyPhase(lines.tailStart())
                    : new ChunkPhase.HeadPhase(lines.headEnd(), lines.tailStart());
        }
        return new ChunkPhase.BodyPhase(position());
    }

    private AssemblyEffect document(DocumentPart part) {
        if (part.range().start() != position() || part.range().end() > phase.documentsEnd()) {
            return part.part() == 0 && row.isContradictedBy(part.source()) ? differs(part) : NOTHING;
        }
        if (part.range().isEmpty()) {
            return NOTHING;
        }
        Optional<List<byte[]>> document = buffer.add(part);
        if (document.isPresent() && retried && part.outcome().failed()) {
            awaited = Optional.of(part.source());
            return NOTHING;
        }
        return document.map(parts -> append(parts, part)).orElse(NOTHING);
    }

    /** Repeats of lines retried before it may come first. */
    private AssemblyEffect retriedDocument(DocumentPart part) {
        CheckedRange line = awaited.orElseThrow();
        if (!part.range().equals(line.range())) {
            return NOTHING;
        }
        if (!part.source().equals(line)) {
            return differs(part);
        }
        Optional<List<byte[]>> document = buffer.add(part);
        if (document.isPresent()) {
            awaited = Optional.empty();
        }
        return document.map(parts -> append(parts, part)).orElse(NOTHING);
    }

    private AssemblyEffect append(List<byte[]> parts, DocumentPart part) {
        row.take(part);
        return new AppendDocument(parts, part.source(), part.outcome());
    }

    private InputDiffers differs(DocumentPart part) {
        return new InputDiffers(plan.fileOf(part.chunk()), part.range());
    }

    /** What cut the chunk for the stitcher has not found the same broken lines as what cut it for the results. */
    private InputDiffers spanDiffers() {
        int file = plan.fileOf(((ChunkStep) state.step()).number());
        return new InputDiffers(file, new ByteRange(row.start(), phase.documentsEnd()));
    }

    private AssemblyEffect closeSpan(SpanClosed closed) {
        ByteRange span = closed.range();
        if (!phase.awaitsSpan() || span.end() <= row.start()) {
            return NOTHING;
        }
        if (span.start() != row.start() || span.end() != phase.documentsEnd()) {
            return spanDiffers();
        }
        if (span.end() != position()) {
            return NOTHING;
        }
        if (phase instanceof ChunkPhase.HeadPhase head) {
            phase = new ChunkPhase.BodyPhase(head.bodyEnd());
            return row.completeSpan(closed.chunk());
        }
        return nextStep(row.completeSpan(closed.chunk()));
    }

    private AssemblyEffect closeBody(ChunkClosed closed) {
        if (!(phase instanceof ChunkPhase.BodyPhase body) || position() != body.end()) {
            return NOTHING;
        }
        RowComplete complete = row.completeChunk(closed);
        long end = plan.range(plan.fileOf(closed.chunk())).end();
        if (plan.endsFile(closed.chunk()) && position() < end) {
            phase = new ChunkPhase.TailPhase(end);
            return complete;
        }
        return nextStep(complete);
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
        if (!(state.step() instanceof EndOfFileStep at) || at.lane() < plan.endLane() - 1) {
            return nextStep(NOTHING);
        }
        long end = plan.range(at.file()).end();
        if (position() != end) {
            throw new IllegalStateException("all lanes report the end of file " + at.file() + " at byte " + end
                    + ", but its documents end at byte " + position());
        }
        row.moveTo(0);
        return nextStep(new FileComplete(at.file()));
    }

    private AssemblyEffect nextStep(AssemblyEffect last) {
        state = new AssemblyState(plan.next(state.step()), position());
        phase = firstPhase();
        cut = Optional.empty();
        return last;
    }

    private ChunkPhase firstPhase() {
        return state.step() instanceof ChunkStep ? new ChunkPhase.OpeningPhase() : new ChunkPhase.ResultsMarker();
    }
}
