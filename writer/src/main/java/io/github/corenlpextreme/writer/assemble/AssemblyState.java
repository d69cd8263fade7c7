package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;

/**
 * All that assembling has to remember between two steps.
 *
 * @param step the chunk or marker that comes next
 * @param position how far the current file has been assembled, in bytes of the input
 */
public record AssemblyState(PlanStep step, long position) {

    /** Where assembling begins. */
    public static AssemblyState initial(SectionPlan plan) {
        return new AssemblyState(plan.first(), plan.range(plan.firstFile()).start());
    }
}
