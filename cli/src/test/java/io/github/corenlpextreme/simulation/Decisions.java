package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.producer.resume.PublishedSteps;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.writer.assemble.Assembler;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.stitch.StitchState;
import io.github.corenlpextreme.writer.stitch.Stitcher;

/** The decisions on which the promises rest, as the product makes them. A planted fault makes one of them wrongly. */
class Decisions {

    /** Producer: whether a step is left out because it has been published. */
    boolean isPublished(PublishedSteps lanes, JobPlan plan, PlanStep step) {
        return lanes.contains(step);
    }

    /** Worker: whether a task counts as complete as soon as all has been sent. */
    boolean completeWhenSent() {
        return false;
    }

    /**
     * Worker: which task has become complete.
     *
     * @param tenure the last in which anything of its lane was sent
     */
    LaneTask completed(LaneTask task, long tenure) {
        return task;
    }

    /** Worker: whether a lane that it keeps over a rebalance goes on where it was, and not where it was committed. */
    boolean keptLaneGoesOn() {
        return true;
    }

    /** Group: whether a commit counts. */
    boolean takesCommit(boolean ofMember) {
        return ofMember;
    }

    /** Writer: what finds the lines that lie in several chunks. */
    Stitcher stitcher(SectionPlan plan, StitchState start) {
        return new Stitcher(plan, start);
    }

    /** Writer: what puts the documents in order. */
    Assembler assembler(SectionPlan plan, AssemblyState start) {
        return new Assembler(plan, start);
    }

    /** Writer: whether an output is durable when it has been forced, which is before its checkpoint. */
    boolean forcesWhenAsked() {
        return true;
    }

    /** Writer: whether a checkpoint waits until the spans are safe. */
    boolean waitsForSpans() {
        return true;
    }

    /** Writer: whether what lies behind the checkpoint is discarded at a start. */
    boolean truncates() {
        return true;
    }
}
