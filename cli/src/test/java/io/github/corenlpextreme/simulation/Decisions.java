package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.producer.resume.PublishedSteps;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.writer.assemble.Assembler;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect;
import io.github.corenlpextreme.writer.stitch.StitchedMessage;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.util.List;

/** The decisions on which the promises rest, as the product makes them. A planted fault makes one of them wrongly. */
class Decisions {

    /** A part of making a checkpoint. */
    enum CheckpointPart {
        FORCE_OUTPUT,
        FORCE_LEDGER,
        FLUSH_SPANS,
        REPLACE_FILE
    }

    /** What stitching a message leads to. */
    record Stitching(Stitcher stitcher, List<StitchedMessage> stitched) {}

    /** Producer: whether a step is left out because it has been published. */
    boolean isPublished(PublishedSteps lanes, JobPlan plan, PlanStep step) {
        return lanes.contains(step);
    }

    /** Worker: whether a task counts as complete as soon as all has been sent. */
    boolean completeWhenSent() {
        return false;
    }

    /**
     * Worker: notes a completion.
     *
     * @param tenure the one in which the lane's last record was taken
     */
    void complete(AssignedLanes tenures, LaneTask task, long tenure) {
        tenures.complete(task);
    }

    /** Worker: whether a lane that it keeps over a rebalance goes on where it was, and not where it was committed. */
    boolean keptLaneGoesOn() {
        return true;
    }

    /** Group: whether a commit counts. */
    boolean takesCommit(boolean ofMember) {
        return ofMember;
    }

    /** Writer: what a message means for the spans. */
    Stitching stitch(JobPlan plan, Stitcher stitcher, LaneMessage message) {
        List<StitchedMessage> stitched = stitcher.accept(message);
        return new Stitching(stitcher, stitched);
    }

    /** Writer: what a message means for the output. */
    AssemblyEffect assemble(Assembler assembler, LaneMessage message) {
        return assembler.accept(message);
    }

    /** Writer: whether this is a moment for a checkpoint. */
    boolean mayCheckpoint(Assembler assembler) {
        return assembler.betweenSteps();
    }

    /** Writer: in which order a checkpoint is made. */
    List<CheckpointPart> checkpointParts() {
        return List.of(CheckpointPart.values());
    }

    /** Writer: whether what lies behind the checkpoint is discarded at a start. */
    boolean truncates() {
        return true;
    }
}
