package io.github.corenlpextreme.writer.sample;

import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.protocol.plan.SectionRange;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.output.SectionOutput;
import io.github.corenlpextreme.writer.output.SectionOutputs;
import java.util.List;
import java.util.stream.IntStream;

/** The outputs of a job that is one section. */
public final class WholeSection {

    private WholeSection() {}

    /** @param names one for each input */
    public static SectionOutputs of(SectionPlan plan, List<OutputNames> names) {
        return new SectionOutputs(
                plan,
                IntStream.range(0, names.size())
                        .mapToObj(file -> new SectionOutput(
                                file,
                                names.get(file).output(),
                                names.get(file),
                                SectionRange.whole(plan.range(file).length())))
                        .toList());
    }
}
