package io.github.corenlpextreme.writer;

import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.protocol.plan.SectionRange;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.output.FailureLimits;
import io.github.corenlpextreme.writer.output.SectionOutput;
import io.github.corenlpextreme.writer.output.SectionOutputs;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import io.github.corenlpextreme.writer.packing.SectionNames;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What the writer works on.
 *
 * @param section of the job's plan
 * @param kept where Kafka is to keep the results, as the option that leads there; empty if it is to delete what is
 *     durable in the output
 */
public record WriterConfig(
        JobManifest manifest,
        SectionPlan section,
        WriterRole role,
        WriterTarget target,
        InstantSource clock,
        Optional<String> kept,
        WriterListener listener) {

    /**
     * What it writes.
     *
     * @param outputs one path for each of the job's inputs, in the same order
     * @param layout of all of them; the same at every start
     * @param stateDir local folder of the checkpoint, and of an output that is to go to an object store; there
     *     already, and no other writer's
     * @param limits to what they may lack
     * @param inputRoot where the inputs are, if they are in reach: outputs have no wider rights than they
     */
    public record WriterTarget(
            List<Path> outputs, OutputLayout layout, Path stateDir, FailureLimits limits, Optional<Path> inputRoot) {

        public WriterTarget {
            outputs = List.copyOf(outputs);
        }

        /** Those of a section. */
        SectionOutputs outputs(JobManifest manifest, SectionPlan section) {
            JobPlan plan = JobPlan.of(manifest);
            return new SectionOutputs(
                    section,
                    IntStream.range(section.firstFile(), section.endFile())
                            .mapToObj(file -> output(file, manifest.inputs().get(file), plan.rangeOf(section, file)))
                            .toList());
        }

        private SectionOutput output(int file, InputFile input, SectionRange range) {
            Path whole = outputs.get(file);
            Path own = new SectionNames(whole, range.count()).of(range.number());
            return new SectionOutput(file, whole, names(own, input), range);
        }

        private OutputNames names(Path output, InputFile input) {
            OutputNames names = OutputNames.of(output, stateDir, layout);
            return inputRoot
                    .map(root -> names.noWiderThan(root.resolve(input.path())))
                    .orElse(names);
        }
    }

    /**
     * Who hears of the writer while it is at work; called on its thread, so it must not block.
     *
     * @param onTurn run at each turn of the loop and at each checkpoint
     * @param onWarning told in one sentence what the user should know, though the job goes on
     */
    public record WriterListener(Runnable onTurn, Consumer<String> onWarning) {}

    /** Which of the writers of a job it is. */
    public enum WriterRole {
        /** The one whose output the job was begun for: it stitches, and tells Kafka how far it is. */
        WRITER,
        /** One more, which reads the results that are there and leaves no trace on Kafka. */
        REWRITER;

        /** The topics that it reads. */
        List<TopicKind> reads(TopicLayout names) {
            List<TopicKind> topics = new ArrayList<>(names.documents());
            if (this == WRITER && names.stitches()) {
                topics.add(TopicKind.PARTIALS);
            }
            return topics;
        }
    }

    public WriterConfig {
        if (target.outputs().size() != manifest.inputs().size()) {
            throw new IllegalArgumentException(target.outputs().size() + " outputs for "
                    + manifest.inputs().size() + " inputs");
        }
    }
}
