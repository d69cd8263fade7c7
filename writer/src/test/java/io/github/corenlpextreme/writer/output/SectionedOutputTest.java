package io.github.corenlpextreme.writer.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.writer.files.OutputException;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import io.github.corenlpextreme.writer.packing.UnpackedText;
import io.github.corenlpextreme.writer.sample.SampleJob;
import io.github.corenlpextreme.writer.sample.SampleLanes;
import io.github.corenlpextreme.writer.sample.SectionLives;
import io.github.corenlpextreme.writer.verify.InputVerdict.SameInput;
import io.github.corenlpextreme.writer.verify.InputVerifier;
import io.github.corenlpextreme.writer.verify.OutputVerifier;
import io.github.corenlpextreme.writer.verify.VerifyResult.IntactOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Outputs of several sections, each by a writer that knows of no other. */
class SectionedOutputTest {

    private static final OutputLayout SPLIT = new OutputLayout(Optional.empty(), OptionalLong.of(300));

    @TempDir
    private Path folder;

    @TempDir
    private Path another;

    static LongStream seeds() {
        return LongStream.range(0, 16);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @CoversFault({57, 59})
    void whereverWritersDieTheSectionsAreTogetherOneOutput(long seed) throws IOException {
        Random random = new Random(seed);
        SampleJob job = SampleJob.of("job", seed, 1, random.nextInt(300), 0, random.nextInt(300))
                .inSections(1 + random.nextInt(6), 1 + random.nextInt(2));
        OutputLayout layout = seed % 2 == 0 ? OutputLayout.NONE : SPLIT;
        List<Integer> sections = sections(job);
        Collections.shuffle(sections, random);

        for (int section : sections) {
            SectionLives.writeDying(job, section, folder, layout, random);
        }

        for (int file = 0; file < 3; file++) {
            assertWhole(job, file);
        }
        writeAll(job, another, layout);
        assertThat(content(folder)).isEqualTo(content(another));
    }

    private void assertWhole(SampleJob job, int file) throws IOException {
        Path output = job.outputs(folder).get(file);
        Path input = Files.writeString(another.resolve("input.txt"), job.text(file));
        StringBuilder text = new StringBuilder();
        for (Path section : manifest(output).scope().outputs(output)) {
            OutputManifest own = manifest(section);
            try (UnpackedText part =
                    new UnpackedText(own.packed().files(section), own.packed().compression())) {
                text.append(new String(part.readAllBytes(), UTF_8));
            }
        }
        assertThat(text.toString()).isEqualTo(job.output(file));
        assertThat(new OutputVerifier().verify(output)).isInstanceOf(IntactOutput.class);
        assertThat(new InputVerifier().verify(output, input)).isEqualTo(new SameInput(input));
        assertThat(manifest(output).malformed()).isEqualTo(SampleLanes.malformed(job, file));
        Files.delete(input);
    }

    @Test
    void theLastOfThemSaysWhatHoldsForAllWhicheverItIs() throws IOException {
        SampleJob job = SampleJob.of("job", 5, 1, 300).inSections(3, 1);
        Path whole = job.outputs(folder).get(0);
        List<String> said = new ArrayList<>();
        for (List<Integer> order : List.of(List.of(1, 2, 3), List.of(3, 1, 2), List.of(2, 3, 1), List.of(3, 2, 1))) {
            for (int section : order) {
                assertThat(SidecarFiles.manifest(whole)).doesNotExist();
                SectionLives.write(job, section, folder, OutputLayout.NONE);
            }
            said.add(Files.readString(SidecarFiles.manifest(whole)));
            clear();
        }

        assertThat(said).hasSize(4).containsOnly(said.get(0));
    }

    @Test
    void sectionsOfAnotherJobAreNotCounted() throws IOException {
        SampleJob old = SampleJob.of("old", 5, 1, 300).inSections(3, 1);
        SampleJob job = SampleJob.of("new", 5, 1, 300).inSections(3, 1);
        Path whole = job.outputs(folder).get(0);
        writeAll(old, folder, OutputLayout.NONE);
        assertThat(manifest(whole).job().value()).isEqualTo("old");

        for (int section : List.of(2, 1)) {
            SectionLives.write(job, section, folder, OutputLayout.NONE);
            assertThat(SidecarFiles.manifest(whole)).doesNotExist();
        }
        SectionLives.write(job, 3, folder, OutputLayout.NONE);

        assertThat(manifest(whole).job().value()).isEqualTo("new");
        assertThat(new OutputVerifier().verify(whole)).isInstanceOf(IntactOutput.class);
    }

    /** A user may give another job the name of an older one. */
    @Test
    void sectionsOfAnotherTextAreNotCountedWhateverTheNameOfTheirJob() throws IOException {
        SampleJob old = SampleJob.of("job", 6, 1, 320).inSections(3, 1);
        SampleJob job = SampleJob.of("job", 5, 1, 300).inSections(3, 1);
        writeAll(old, folder, OutputLayout.NONE);

        SectionLives.write(job, 1, folder, OutputLayout.NONE);
        assertThat(SidecarFiles.manifest(job.outputs(folder).get(0))).doesNotExist();
        SectionLives.write(job, 3, folder, OutputLayout.NONE);
        SectionLives.write(job, 2, folder, OutputLayout.NONE);

        assertThat(new OutputVerifier().verify(job.outputs(folder).get(0))).isInstanceOf(IntactOutput.class);
    }

    @ParameterizedTest(name = "{0} replaced by {1}, split: {2}")
    @CsvSource({
        "1,3,false",
        "3,2,false",
        "2,3,false",
        "3,1,false",
        "3,3,false",
        "1,3,true",
        "3,2,true",
        "3,1,true",
        "3,3,true"
    })
    void nothingIsLeftOfAnOlderOutputOfAsManySectionsAsItMayHaveHad(int before, int after, boolean split)
            throws IOException {
        OutputLayout layout = split ? SPLIT : OutputLayout.NONE;
        SampleJob job = SampleJob.of("new", 5, 1, 300, 40).inSections(after, 1);
        Path stranger = Files.writeString(folder.resolve("out0-00009-of-00009.jsonl"), "not ours");

        for (long seed = 8; seed < 11; seed++) { // so that not always the first section has the most parts
            writeAll(SampleJob.of("old", seed, 1, 900, 100).inSections(before, 1), folder, layout);
            writeAll(job, folder, layout);
        }

        assertThat(stranger).hasContent("not ours");
        Files.delete(stranger);
        writeAll(job, another, layout);
        assertThat(content(folder)).isEqualTo(content(another));
        assertThat(new OutputVerifier().verify(job.outputs(folder).get(0))).isInstanceOf(IntactOutput.class);
    }

    /** A process may be killed, or an object store not answer, when all but the last manifest is where it belongs. */
    @Test
    @CoversFault(16)
    void whatWasCutOffBeforeItWasSaidOfAllIsSaidAtTheNextStart() throws IOException {
        SampleJob job = SampleJob.of("job", 5, 1, 300).inSections(3, 1);
        writeAll(job, folder, OutputLayout.NONE);
        Path whole = job.outputs(folder).get(0);
        SectionOutput last = SectionLives.outputs(job, 3, folder, OutputLayout.NONE)
                .outputs()
                .get(0);
        byte[] said = Files.readAllBytes(SidecarFiles.manifest(whole));
        Files.delete(SidecarFiles.manifest(whole));
        Path obstacle = Files.createDirectories(SidecarFiles.manifest(whole).resolve("in the way"));
        assertThatThrownBy(() -> last.deliver(1)).isInstanceOf(IOException.class);
        Files.delete(obstacle);
        Files.delete(SidecarFiles.manifest(whole));

        last.deliver(1);

        assertThat(SidecarFiles.manifest(whole)).hasBinaryContent(said);
        assertThat(new OutputVerifier().verify(whole)).isInstanceOf(IntactOutput.class);
        assertThat(content(folder)).noneMatch(name -> name.contains("incomplete"));
    }

    @Test
    @CoversFault(58)
    void aSecondWriterOfASectionIsRefusedAndOneOfAnotherIsNot() throws IOException {
        SampleJob job = SampleJob.of("job", 5, 1, 300).inSections(3, 1);
        SectionOutputs first = SectionLives.outputs(job, 2, folder, OutputLayout.NONE);
        try (OutputAssembly writing = SectionLives.begin(job, first)) {
            assertThat(writing.finished()).isFalse();
            assertThatThrownBy(() -> SectionLives.write(job, 2, folder, OutputLayout.NONE))
                    .isInstanceOf(OutputException.class);
            SectionLives.write(job, 1, folder, OutputLayout.NONE);
            SectionLives.write(job, 3, folder, OutputLayout.NONE);
        }

        SectionLives.write(job, 2, folder, OutputLayout.NONE);

        assertThat(new OutputVerifier().verify(job.outputs(folder).get(0))).isInstanceOf(IntactOutput.class);
    }

    private static List<Integer> sections(SampleJob job) {
        int count = JobPlan.of(job.manifest()).sections().size();
        return new ArrayList<>(IntStream.rangeClosed(1, count).boxed().toList());
    }

    private static void writeAll(SampleJob job, Path folder, OutputLayout layout) throws IOException {
        for (int section : sections(job)) {
            SectionLives.write(job, section, folder, layout);
        }
    }

    private static OutputManifest manifest(Path output) throws IOException {
        return new OutputManifestCodec().decode(Files.readAllBytes(SidecarFiles.manifest(output)));
    }

    /** Names and bytes. */
    private static List<String> content(Path folder) throws IOException {
        List<String> content = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                content.add(file.getFileName() + ": " + Files.readString(file));
            }
        }
        return content;
    }

    private void clear() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
