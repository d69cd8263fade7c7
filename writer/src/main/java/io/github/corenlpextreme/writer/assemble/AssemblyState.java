package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;

/**
 * All that assembling has to remember between two steps.
 *
 * @param step the chunk or marker that comes next
 * @param position how far the current file has been assembled, in bytes of the input
 */
public record AssemblyState(PlanStep step, long position) {

    /** Where assembling begins. */
    public static AssemblyState initial(JobPlan plan) {
        return new AssemblyState(plan.first(), 0);
    }
}
