package io.github.corenlpextreme.writer.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.packing.FrameCompression;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import io.github.corenlpextreme.writer.packing.UnpackedText;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import io.github.corenlpextreme.writer.sample.SampleJob;
import io.github.corenlpextreme.writer.sample.SampleLanes;
import io.github.corenlpextreme.writer.sample.WholeSection;
import io.github.corenlpextreme.writer.verify.InputVerdict.SameInput;
import io.github.corenlpextreme.writer.verify.InputVerifier;
import io.github.corenlpextreme.writer.verify.OutputVerifier;
import io.github.corenlpextreme.writer.verify.VerifyResult.IntactOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Jobs of several files, whose writer dies anywhere: within a step, at a checkpoint, before the last names. */
class OutputAssemblyTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

    private record Saved(AssemblyState assembly, OutputState output, Map<ResultLane, Integer> offsets) {}

    @TempDir
    private Path folder;

    @TempDir
    private Path inputs;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whereverTheWriterDiesTheOutputsAreTheSame(long seed) throws IOException {
        Random random = new Random(seed);
        SampleJob job = SampleJob.of("job", seed, 1 + random.nextInt(3), random.nextInt(200), 0, random.nextInt(200));
        Map<ResultLane, List<LaneMessage>> lanes = SampleLanes.byLane(SampleLanes.of(job, seed));
        Saved saved = new Saved(AssemblyState.initial(job.plan()), OutputState.initial(0, CLOCK.instant()), Map.of());

        OutputLayout packing = seed % 2 == 0 ? OutputLayout.NONE : split(1 + random.nextInt(400));

        boolean finished = false;
        for (int life = 0; !finished; life++) {
            assertThat(life).as("seed %d, lives", seed).isLessThan(10_000);
            Life now = new Life(job, lanes, saved, packing, random);
            finished = now.live();
            saved = now.saved;
        }

        assertOutputs(job, seed);
    }

    /** A checkpoint at every moment for one; that it is a moment is for the assembly to know. */
    @ParameterizedTest
    @EnumSource(FrameCompression.class)
    void noMomentForACheckpointIsInsideAFrame(FrameCompression compression) throws IOException {
        SampleJob job = SampleJob.of("job", 3, 2, 150, 0, 120);
        Map<ResultLane, List<LaneMessage>> lanes = SampleLanes.byLane(SampleLanes.of(job, 3));
        Map<ResultLane, Integer> offsets = new HashMap<>();
        OutputLayout packing = new OutputLayout(Optional.of(compression), OptionalLong.empty());
        AssemblyState start = AssemblyState.initial(job.plan());
        try (OutputAssembly assembly = OutputAssembly.ofFiles(
                new ManifestContext(job.manifest(), Optional.empty()),
                WholeSection.of(job.plan(), names(job, packing)),
                CLOCK,
                start,
                OutputState.initial(0, CLOCK.instant()))) {
            while (!assembly.finished()) {
                ResultLane wanted = assembly.wanted();
                assembly.accept(lanes.get(wanted).get(offsets.merge(wanted, 1, Integer::sum) - 1));
                forceAndAdvance(assembly);
            }
        }

        assertOutputs(job, 3);
    }

    private static void forceAndAdvance(OutputAssembly assembly) throws IOException {
        if (assembly.betweenSteps()) {
            OutputState reached = assembly.reached();
            assembly.force();
            assertThat(reached).isEqualTo(assembly.reached());
        }
        if (assembly.fileComplete()) {
            assembly.advance();
        }
    }

    private static OutputLayout split(long size) {
        return new OutputLayout(Optional.empty(), OptionalLong.of(size));
    }

    private List<OutputNames> names(SampleJob job, OutputLayout packing) {
        return job.outputs(folder).stream()
                .map(output -> OutputNames.of(output, folder, packing))
                .toList();
    }

    private void assertOutputs(SampleJob job, long seed) throws IOException {
        List<Path> outputs = job.outputs(folder);
        int files = 2 * outputs.size();
        for (int file = 0; file < outputs.size(); file++) {
            WrittenLayout packed = packed(outputs.get(file));
            files += packed.parts().orElse(1);
            assertThat(text(outputs.get(file), packed))
                    .as("seed %d, file %d", seed, file)
                    .isEqualTo(job.output(file));
            assertThat(new OutputVerifier().verify(outputs.get(file)))
                    .as("seed %d, file %d", seed, file)
                    .isInstanceOf(IntactOutput.class);
            assertThat(manifest(outputs.get(file)).malformed())
                    .as("seed %d, file %d", seed, file)
                    .isEqualTo(SampleLanes.malformed(job, file));
            Path input = Files.writeString(inputs.resolve("input.txt"), job.text(file));
            assertThat(new InputVerifier().verify(outputs.get(file), input))
                    .as("seed %d, file %d", seed, file)
                    .isEqualTo(new SameInput(input));
        }
        try (var found = Files.list(folder)) {
            assertThat(found).as("seed %d, files", seed).hasSize(files);
        }
    }

    private static WrittenLayout packed(Path output) throws IOException {
        return manifest(output).packed();
    }

    private static OutputManifest manifest(Path output) throws IOException {
        return new OutputManifestCodec().decode(Files.readAllBytes(SidecarFiles.manifest(output)));
    }

    private static String text(Path output, WrittenLayout packed) throws IOException {
        try (UnpackedText text = new UnpackedText(packed.files(output), packed.compression())) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }

    /** One writer process, from its start to its death. */
    private final class Life {

        private final SampleJob job;
        private final Map<ResultLane, List<LaneMessage>> lanes;
        private final List<OutputNames> names;
        private final Random random;
        private final Map<ResultLane, Integer> offsets;
        private Saved saved;
        private Saved stepEnd; // may be durable or not

        Life(SampleJob job, Map<ResultLane, List<LaneMessage>> lanes, Saved saved, OutputLayout layout, Random random) {
            this.names = names(job, layout);
            this.job = job;
            this.lanes = lanes;
            this.random = random;
            this.offsets = new HashMap<>(saved.offsets());
            this.saved = saved;
            this.stepEnd = saved;
        }

        /** Returns whether the job is finished. */
        boolean live() throws IOException {
            try (OutputAssembly assembly = OutputAssembly.ofFiles(
                    new ManifestContext(job.manifest(), Optional.empty()),
                    WholeSection.of(job.plan(), names),
                    CLOCK,
                    saved.assembly(),
                    saved.output())) {
                while (!assembly.finished()) {
                    boolean dies = random.nextInt(25) == 0 || !step(assembly);
                    if (dies) {
                        return false;
                    }
                }
                return true;
            }
        }

        private boolean step(OutputAssembly assembly) throws IOException {
            ResultLane wanted = assembly.wanted();
            int next = offsets.merge(wanted, 1, Integer::sum) - 1;
            assembly.accept(lanes.get(wanted).get(next));
            if (assembly.fileComplete()) {
                stepEnd = reached(assembly);
                return completeFile(assembly);
            }
            if (assembly.betweenSteps()) {
                stepEnd = reached(assembly);
            }
            if (random.nextInt(5) == 0) {
                save(assembly); // in the middle of the next step as well as before it
            }
            return true;
        }

        /** May die before the checkpoint, behind it, or between the renames. */
        private boolean completeFile(OutputAssembly assembly) throws IOException {
            int death = random.nextInt(4); // 3: lives on
            if (death == 0) {
                return false;
            }
            save(assembly);
            if (death == 1) {
                return false;
            }
            if (death == 2) {
                names.get(saved.output().file())
                        .complete(saved.output().progress().files());
                return false;
            }
            assembly.advance();
            return true;
        }

        private Saved reached(OutputAssembly assembly) throws IOException {
            return new Saved(assembly.assembly(), assembly.reached(), Map.copyOf(offsets));
        }

        private void save(OutputAssembly assembly) throws IOException {
            assembly.force();
            saved = stepEnd;
        }
    }
}
