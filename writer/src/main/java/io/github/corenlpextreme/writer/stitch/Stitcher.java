package io.github.corenlpextreme.writer.stitch;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfFileStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the partials of one chunk after the other and tells which lines they make together. A message
 * other than the one it waits for is either a repeat or comes from an attempt that broke off and will
 * come again; both are ignored. Used by one thread; does no I/O.
 */
public class Stitcher {

    private final SectionPlan plan;
    private StitchState state;

    public Stitcher(SectionPlan plan, StitchState state) {
        this.plan = plan;
        this.state = state;
    }

    public StitchState state() {
        return state;
    }

    /** Whether the end of the job has been forwarded in every lane. */
    public boolean finished() {
        return state.step() instanceof FinishedStep;
    }

    /** The lane from which the next message is wanted; not to be asked when finished. */
    public int lane() {
        return plan.laneOf(state.step());
    }

    /**
     * Takes a message of the wanted lane.
     *
     * @return what is to be published, in this order
     * @throws IllegalStateException if the partials are not those of the job's chunk
     */
    public List<StitchedMessage> accept(LaneMessage message) {
        int lane = lane();
        if (!JobPlan.stepOf(message, lane).equals(state.step())) {
            return List.of();
        }
        List<StitchedMessage> stitched = new ArrayList<>();
        long openStart = state.openStart();
        if (message instanceof Partials partials) {
            openStart = stitch(partials, stitched);
        } else {
            stitched.add(new StitchedMessage(lane, message));
            openStart = state.step() instanceof EndOfFileStep ? 0 : openStart;
        }
        state = new StitchState(plan.next(state.step()), openStart);
        return stitched;
    }

    /** Returns where the line begins that is open after this chunk. */
    private long stitch(Partials partials, List<StitchedMessage> stitched) {
        long chunk = ((ChunkStep) state.step()).number();
        if (!plan.chunk(chunk).range().equals(partials.range())) {
            throw new IllegalStateException("the partials of chunk " + chunk + " are for bytes " + partials.range()
                    + ", but the job's plan has it at " + plan.chunk(chunk).range());
        }
        long openStart = state.openStart();
        if (partials.cut() instanceof HeadAndTail cut) {
            if (openStart < cut.headEnd()) {
                stitched.add(span(partials, openStart, cut.headEnd()));
            }
            openStart = cut.tailStart();
        }
        if (plan.endsFile(chunk) && openStart < partials.range().end()) {
            stitched.add(span(partials, openStart, partials.range().end()));
        }
        return openStart;
    }

    private StitchedMessage span(Partials partials, long start, long end) {
        Span span = new Span(partials.chunk(), partials.file(), new ByteRange(start, end));
        return new StitchedMessage(plan.laneOf(partials.chunk()), span);
    }
}
