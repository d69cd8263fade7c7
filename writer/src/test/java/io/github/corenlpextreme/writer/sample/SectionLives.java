package io.github.corenlpextreme.writer.sample;

import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.protocol.plan.SectionRange;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.output.ManifestContext;
import io.github.corenlpextreme.writer.output.OutputAssembly;
import io.github.corenlpextreme.writer.output.OutputState;
import io.github.corenlpextreme.writer.output.SectionOutput;
import io.github.corenlpextreme.writer.output.SectionOutputs;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import io.github.corenlpextreme.writer.packing.SectionNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Writers of one section, one after the other, until it is complete; those of other sections are none of theirs. */
public final class SectionLives {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

    private record Saved(AssemblyState assembly, OutputState output, Map<ResultLane, Integer> offsets) {}

    private final SampleJob job;
    private final SectionOutputs outputs;
    private final Random random;
    private final int deadliness; // a writer dies at one message in so many; 0 for never
    private final Map<ResultLane, List<LaneMessage>> lanes;
    private Saved saved;

    private SectionLives(SampleJob job, SectionOutputs outputs, Random random, int deadliness) {
        SectionPlan section = outputs.plan();
        this.job = job;
        this.outputs = outputs;
        this.random = random;
        this.deadliness = deadliness;
        this.lanes = SampleLanes.byLane(SampleLanes.of(job, section, 3));
        this.saved = new Saved(
                AssemblyState.initial(section), OutputState.initial(section.firstFile(), CLOCK.instant()), Map.of());
    }

    /** Writes a section in one life. */
    public static void write(SampleJob job, int section, Path folder, OutputLayout layout) throws IOException {
        new SectionLives(job, outputs(job, section, folder, layout), new Random(1), 0).live();
    }

    /** Writes a section in as many lives as it takes. */
    public static void writeDying(SampleJob job, int section, Path folder, OutputLayout layout, Random random)
            throws IOException {
        SectionLives lives = new SectionLives(job, outputs(job, section, folder, layout), random, 20);
        boolean finished = lives.live();
        for (int life = 1; !finished; life++) {
            if (life > 10_000) {
                throw new AssertionError("section " + section + " is never complete");
            }
            finished = lives.live();
        }
    }

    /** A writer at its start. */
    public static OutputAssembly begin(SampleJob job, SectionOutputs outputs) throws IOException {
        SectionLives lives = new SectionLives(job, outputs, new Random(1), 0);
        return lives.assembly();
    }

    /** What a section writes. */
    public static SectionOutputs outputs(SampleJob job, int number, Path folder, OutputLayout layout) {
        JobPlan plan = JobPlan.of(job.manifest());
        SectionPlan section = plan.section(number);
        return new SectionOutputs(
                section,
                IntStream.range(section.firstFile(), section.endFile())
                        .mapToObj(file -> {
                            Path whole = job.outputs(folder).get(file);
                            SectionRange range = plan.rangeOf(section, file);
                            Path own = new SectionNames(whole, range.count()).of(range.number());
                            return new SectionOutput(file, whole, OutputNames.of(own, folder, layout), range);
                        })
                        .toList());
    }

    /** Returns whether the section is complete. */
    private boolean live() throws IOException {
        Map<ResultLane, Integer> offsets = new HashMap<>(saved.offsets());
        try (OutputAssembly assembly = assembly()) {
            while (!assembly.finished()) {
                ResultLane wanted = assembly.wanted();
                assembly.accept(lanes.get(wanted).get(offsets.merge(wanted, 1, Integer::sum) - 1));
                if (dies() || !save(assembly, offsets)) {
                    return false;
                }
            }
            return true;
        }
    }

    private OutputAssembly assembly() throws IOException {
        return OutputAssembly.ofFiles(
                new ManifestContext(job.manifest(), Optional.empty()),
                outputs,
                CLOCK,
                saved.assembly(),
                saved.output());
    }

    /** Returns false if the writer dies at it. */
    private boolean save(OutputAssembly assembly, Map<ResultLane, Integer> offsets) throws IOException {
        boolean complete = assembly.fileComplete();
        if (complete || (assembly.betweenSteps() && random.nextInt(4) == 0)) {
            assembly.force();
            saved = new Saved(assembly.assembly(), assembly.reached(), Map.copyOf(offsets));
        }
        if (complete) {
            if (dies()) {
                return false;
            }
            assembly.advance();
            return !dies();
        }
        return true;
    }

    private boolean dies() {
        return deadliness > 0 && random.nextInt(deadliness) == 0;
    }
}
