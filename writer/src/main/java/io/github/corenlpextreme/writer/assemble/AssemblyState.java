package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.Step;

/**
 * All that assembling has to remember between two steps.
 *
 * @param step the chunk or marker that comes next
 * @param position how far the current file has been assembled, in bytes of the input
 */
public record AssemblyState(Step step, long position) {

    /** Where assembling begins. */
    public static AssemblyState initial(JobPlan plan) {
        return new AssemblyState(plan.first(), 0);
    }
}
