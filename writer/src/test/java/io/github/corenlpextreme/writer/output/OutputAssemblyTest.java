package io.github.corenlpextreme.writer.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.assemble.Source;
import io.github.corenlpextreme.writer.sample.SampleJob;
import io.github.corenlpextreme.writer.sample.SampleLanes;
import io.github.corenlpextreme.writer.sample.SampleLanes.Sent;
import io.github.corenlpextreme.writer.verify.OutputVerifier;
import io.github.corenlpextreme.writer.verify.Verification.Intact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Jobs of several files, whose writer dies anywhere: within a step, at a checkpoint, before the last names. */
class OutputAssemblyTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

    private record Saved(AssemblyState assembly, OutputState output, Map<Source, Integer> offsets) {}

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whereverTheWriterDiesTheOutputsAreTheSame(long seed) throws IOException {
        Random random = new Random(seed);
        SampleJob job = SampleJob.of("job", seed, 1 + random.nextInt(3), random.nextInt(200), 0, random.nextInt(200));
        Map<Source, List<Message>> lanes = lanes(SampleLanes.of(job, seed));
        Saved saved = new Saved(AssemblyState.initial(job.plan()), OutputState.initial(CLOCK.instant()), Map.of());

        boolean finished = false;
        for (int life = 0; !finished; life++) {
            assertThat(life).as("seed %d, lives", seed).isLessThan(10_000);
            Life now = new Life(job, lanes, saved, random);
            finished = now.live();
            saved = now.saved;
        }

        assertOutputs(job, seed);
    }

    private void assertOutputs(SampleJob job, long seed) throws IOException {
        List<Path> outputs = job.outputs(folder);
        for (int file = 0; file < outputs.size(); file++) {
            assertThat(outputs.get(file)).as("seed %d, file %d", seed, file).hasContent(job.output(file));
            assertThat(new OutputVerifier().verify(outputs.get(file)))
                    .as("seed %d, file %d", seed, file)
                    .isInstanceOf(Intact.class);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).as("seed %d, files", seed).hasSize(3 * outputs.size());
        }
    }

    private static Map<Source, List<Message>> lanes(List<Sent> sent) {
        Map<Source, List<Message>> lanes = new HashMap<>();
        sent.forEach(
                message -> lanes.computeIfAbsent(new Source(message.topic(), message.lane()), any -> new ArrayList<>())
                        .add(message.message()));
        return lanes;
    }

    /** One writer process, from its start to its death. */
    private final class Life {

        private final SampleJob job;
        private final Map<Source, List<Message>> lanes;
        private final Random random;
        private final Map<Source, Integer> offsets;
        private Saved saved;

        Life(SampleJob job, Map<Source, List<Message>> lanes, Saved saved, Random random) {
            this.job = job;
            this.lanes = lanes;
            this.random = random;
            this.offsets = new HashMap<>(saved.offsets());
            this.saved = saved;
        }

        /** Returns whether the job is finished. */
        boolean live() throws IOException {
            try (OutputAssembly assembly =
                    new OutputAssembly(job.manifest(), names(), CLOCK, saved.assembly(), saved.output())) {
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
            Source wanted = assembly.wanted();
            int next = offsets.merge(wanted, 1, Integer::sum) - 1;
            assembly.accept(lanes.get(wanted).get(next));
            if (assembly.fileComplete()) {
                return completeFile(assembly);
            }
            if (assembly.betweenSteps() && random.nextInt(3) == 0) {
                save(assembly);
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
                names().get(saved.output().file()).complete();
                return false;
            }
            assembly.advance();
            return true;
        }

        private List<OutputNames> names() {
            return job.outputs(folder).stream()
                    .map(output -> OutputNames.of(output, folder))
                    .toList();
        }

        private void save(OutputAssembly assembly) throws IOException {
            saved = new Saved(assembly.assembly(), assembly.force(), Map.copyOf(offsets));
        }
    }
}
