package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.plan.SectionPlan;
import java.util.List;

/** The outputs of a section: one for each of its files, in their order. */
public record SectionOutputs(SectionPlan plan, List<SectionOutput> outputs) {

    public SectionOutputs {
        outputs = List.copyOf(outputs);
    }
}
