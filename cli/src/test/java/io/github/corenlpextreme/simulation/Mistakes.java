package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.producer.resume.PublishedSteps;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfFileStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.writer.assemble.Assembler;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.stitch.StitchState;
import io.github.corenlpextreme.writer.stitch.StitchedMessage;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.util.List;
import java.util.Optional;

/** Decisions made wrongly, one in each class, as a developer might one day make them. */
final class Mistakes {

    private Mistakes() {}

    /** The chunk that comes before a chunk in its lane, or behind it. */
    private static Optional<PlanStep> neighbour(JobPlan plan, PlanStep step, int way) {
        SectionPlan section = plan.sectionOfLane(step instanceof ChunkStep ? plan.laneOf(step) : 0);
        return Optional.of(step)
                .filter(ChunkStep.class::isInstance)
                .map(at -> (PlanStep) new ChunkStep(((ChunkStep) at).number() + (long) way * section.lanes()))
                .filter(section::has);
    }

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
        LaneTask completed(LaneTask task, long tenure) {
            return new LaneTask(task.lane(), task.offset(), tenure, task.step(), task.message(), task.history());
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
            boolean before = neighbour(plan, step, -1).filter(lanes::contains).isPresent();
            return before || lanes.contains(step);
        }
    }

    /** A producer that starts again repeats the last step of each lane. */
    static final class ResumesTooEarly extends Decisions {
        @Override
        boolean isPublished(PublishedSteps lanes, JobPlan plan, PlanStep step) {
            boolean after = neighbour(plan, step, 1).filter(lanes::contains).isPresent();
            return after && lanes.contains(step);
        }
    }

    /** A line that is open at a file's end is open at the start of the next. */
    static final class OpenStartKept extends Decisions {
        @Override
        Stitcher stitcher(SectionPlan plan, StitchState start) {
            return new KeepingStitcher(plan, start);
        }
    }

    private static final class KeepingStitcher extends Stitcher {

        private final SectionPlan plan;
        private Stitcher right;

        KeepingStitcher(SectionPlan plan, StitchState start) {
            super(plan, start);
            this.plan = plan;
            this.right = new Stitcher(plan, start);
        }

        @Override
        public StitchState state() {
            return right.state();
        }

        @Override
        public boolean finished() {
            return right.finished();
        }

        @Override
        public int lane() {
            return right.lane();
        }

        @Override
        public List<StitchedMessage> accept(LaneMessage message) {
            StitchState before = right.state();
            List<StitchedMessage> stitched = right.accept(message);
            if (before.step() instanceof EndOfFileStep) {
                right = new Stitcher(plan, new StitchState(right.state().step(), before.openStart()));
            }
            return stitched;
        }
    }

    /** A section that begins within a file is taken to begin where the file does: for the line that is open. */
    static final class OpenFromTheFilesStart extends Decisions {
        @Override
        Stitcher stitcher(SectionPlan plan, StitchState start) {
            boolean begins = start.equals(StitchState.initial(plan));
            return super.stitcher(plan, begins ? new StitchState(start.step(), 0) : start);
        }
    }

    /** The same, for the output. */
    static final class OutputFromTheFilesStart extends Decisions {
        @Override
        Assembler assembler(SectionPlan plan, AssemblyState start) {
            boolean begins = start.equals(AssemblyState.initial(plan));
            return super.assembler(plan, begins ? new AssemblyState(start.step(), 0) : start);
        }
    }

    /** A document is taken although one that starts at the same byte has been. */
    static final class RepeatTaken extends Decisions {
        @Override
        Assembler assembler(SectionPlan plan, AssemblyState start) {
            return new Assembler(plan, start) {
                @Override
                public AssemblyEffect accept(LaneMessage message) {
                    boolean repeat = message instanceof DocumentPart part
                            && !part.split()
                            && state().step().equals(new ChunkStep(part.chunk()))
                            && part.range().start() < position();
                    return repeat ? append((DocumentPart) message) : super.accept(message);
                }
            };
        }

        private static AssemblyEffect append(DocumentPart part) {
            return new AssemblyEffect.AppendDocument(List.of(part.rendered()), part.source(), part.outcome());
        }
    }

    /** The checkpoint is replaced before what it promises is durable. */
    static final class CheckpointBeforeForce extends Decisions {
        @Override
        boolean forcesWhenAsked() {
            return false;
        }
    }

    /** The checkpoint says that spans were published which Kafka may not have. */
    static final class SpansNotFlushed extends Decisions {
        @Override
        boolean waitsForSpans() {
            return false;
        }
    }

    /** A checkpoint is made in the middle of a chunk. */
    static final class CheckpointWithinStep extends Decisions {
        @Override
        Assembler assembler(SectionPlan plan, AssemblyState start) {
            return new Assembler(plan, start) {
                @Override
                public boolean betweenSteps() {
                    return true;
                }
            };
        }
    }

    /** A writer that starts again appends behind whatever is there. */
    static final class NotTruncated extends Decisions {
        @Override
        boolean truncates() {
            return false;
        }
    }

    /** A commit counts, whichever member makes it. */
    static final class ZombieCommits extends Decisions {
        @Override
        boolean takesCommit(boolean ofMember) {
            return true;
        }
    }
}
