package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.producer.resume.PublishedSteps;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfFileStep;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.writer.assemble.Assembler;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect;
import io.github.corenlpextreme.writer.stitch.StitchState;
import io.github.corenlpextreme.writer.stitch.StitchedMessage;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.util.List;

/** Decisions made wrongly, one in each class, as somebody might one day make them. */
final class Mistakes {

    private Mistakes() {}

    /** A task counts as complete when its results have been handed over, not when Kafka has them. */
    static final class CommitBeforeAcknowledgement extends Decisions {
        @Override
        boolean completeWhenSent() {
            return true;
        }
    }

    /** A completion from before the lane was taken away counts for the time after. */
    static final class TenureIgnored extends Decisions {
        @Override
        void complete(AssignedLanes tenures, LaneTask task, long tenure) {
            tenures.complete(
                    new LaneTask(task.lane(), task.offset(), tenure, task.step(), task.message(), task.history()));
        }
    }

    /** A lane that stays with its worker is read again from where it was committed. */
    static final class KeptLaneBeginsAnew extends Decisions {
        @Override
        boolean keptLaneGoesOn() {
            return false;
        }
    }

    /** A producer that starts again leaves out the first step of each lane that is not there. */
    static final class ResumesTooFar extends Decisions {
        @Override
        boolean isPublished(PublishedSteps lanes, JobPlan plan, PlanStep step) {
            boolean before = step instanceof ChunkStep at
                    && at.number() >= plan.lanes()
                    && lanes.contains(new ChunkStep(at.number() - plan.lanes()));
            return before || lanes.contains(step);
        }
    }

    /** A producer that starts again repeats the last step of each lane. */
    static final class ResumesTooEarly extends Decisions {
        @Override
        boolean isPublished(PublishedSteps lanes, JobPlan plan, PlanStep step) {
            boolean after = step instanceof ChunkStep at
                    && at.number() + plan.lanes() < plan.chunks()
                    && lanes.contains(new ChunkStep(at.number() + plan.lanes()));
            return after && lanes.contains(step);
        }
    }

    /** A line that is open at a file's end is open at the start of the next. */
    static final class OpenStartKept extends Decisions {
        @Override
        Stitching stitch(JobPlan plan, Stitcher stitcher, LaneMessage message) {
            StitchState before = stitcher.state();
            List<StitchedMessage> stitched = stitcher.accept(message);
            boolean fileEnds = before.step() instanceof EndOfFileStep;
            StitchState after = new StitchState(stitcher.state().step(), before.openStart());
            return new Stitching(fileEnds ? new Stitcher(plan, after) : stitcher, stitched);
        }
    }

    /** A document is taken although one that starts at the same byte has been. */
    static final class RepeatTaken extends Decisions {
        @Override
        AssemblyEffect assemble(Assembler assembler, LaneMessage message) {
            boolean repeat = message instanceof DocumentPart part
                    && !part.split()
                    && assembler.state().step().equals(new ChunkStep(part.chunk()))
                    && part.range().start() < assembler.position();
            return repeat ? append((DocumentPart) message) : assembler.accept(message);
        }

        private static AssemblyEffect append(DocumentPart part) {
            return new AssemblyEffect.AppendDocument(List.of(part.rendered()), part.range(), part.outcome());
        }
    }

    /** The checkpoint is replaced first, and what it promises is made durable after. */
    static final class CheckpointBeforeForce extends Decisions {
        @Override
        List<CheckpointPart> checkpointParts() {
            return List.of(
                    CheckpointPart.FLUSH_SPANS,
                    CheckpointPart.REPLACE_FILE,
                    CheckpointPart.FORCE_OUTPUT,
                    CheckpointPart.FORCE_LEDGER);
        }
    }

    /** The checkpoint says that spans were published which Kafka may not have. */
    static final class SpansNotFlushed extends Decisions {
        @Override
        List<CheckpointPart> checkpointParts() {
            return List.of(CheckpointPart.FORCE_OUTPUT, CheckpointPart.FORCE_LEDGER, CheckpointPart.REPLACE_FILE);
        }
    }

    /** A checkpoint is made in the middle of a chunk. */
    static final class CheckpointWithinStep extends Decisions {
        @Override
        boolean mayCheckpoint(Assembler assembler) {
            return true;
        }
    }

    /** A writer that starts again appends behind whatever is there. */
    static final class NotTruncated extends Decisions {
        @Override
        boolean truncates() {
            return false;
        }
    }

    /** A commit counts, whoever makes it. */
    static final class ZombieCommits extends Decisions {
        @Override
        boolean takesCommit(boolean ofMember) {
            return true;
        }
    }
}
