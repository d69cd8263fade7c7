package io.github.corenlpextreme.writer.stitch;

import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;

/**
 * All that stitching has to remember.
 *
 * @param step what it waits for
 * @param openStart where the line begins that is not closed yet; the start of the next line if the
 *     last chunk ended with a line ending
 */
public record StitchState(PlanStep step, long openStart) {

    /** Where stitching begins. */
    public static StitchState initial(SectionPlan plan) {
        return new StitchState(plan.first(), plan.range(plan.firstFile()).start());
    }
}
