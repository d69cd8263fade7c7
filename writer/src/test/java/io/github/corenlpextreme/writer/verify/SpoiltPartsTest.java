package io.github.corenlpextreme.writer.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.writer.packing.FrameCompression;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import io.github.corenlpextreme.writer.verify.VerifyResult.DamagedOutput;
import io.github.corenlpextreme.writer.verify.VerifyResult.IntactOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Packed outputs, intact and with something spoilt in their files. */
class SpoiltPartsTest {

    private static final OptionalInt THREE = OptionalInt.of(3);

    @TempDir
    private Path folder;

    private final SampleOutput sample = new SampleOutput(7, 12);

    static Stream<WrittenLayout> packed() {
        return Stream.of(
                new WrittenLayout(Optional.of(FrameCompression.ZSTD), OptionalInt.empty()),
                new WrittenLayout(Optional.of(FrameCompression.GZIP), OptionalInt.empty()),
                new WrittenLayout(Optional.of(FrameCompression.ZSTD), THREE),
                new WrittenLayout(Optional.of(FrameCompression.GZIP), THREE),
                new WrittenLayout(Optional.empty(), THREE),
                new WrittenLayout(Optional.empty(), OptionalInt.of(1)));
    }

    static Stream<WrittenLayout> threeParts() {
        return packed().filter(packed -> packed.parts().equals(THREE));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void findsNothingInAnIntactOutput(WrittenLayout packed) throws Exception {
        Path output = sample.write(folder, sample.manifest(packed));

        assertThat(new OutputVerifier().verify(output)).isEqualTo(new IntactOutput(sample.totals(), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void findsWhatIsSpoiltInTheTextAsInAnyOther(WrittenLayout packed) throws Exception {
        String plain = ((DamagedOutput) verifyCutText(WrittenLayout.NONE)).firstFinding();

        assertThat(plain).contains("book.jsonl ends at byte");
        assertThat(((DamagedOutput) verifyCutText(packed)).firstFinding()).isEqualTo(plain);
    }

    private VerifyResult verifyCutText(WrittenLayout packed) throws IOException {
        SampleOutput cut = new SampleOutput(7, 12);
        byte[] text = cut.output.toByteArray();
        cut.output.reset();
        cut.output.write(text, 0, text.length - 100);
        return new OutputVerifier().verify(cut.write(folder, sample.manifest(packed)));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void namesAMissingFile(WrittenLayout packed) throws Exception {
        Path output = sample.write(folder, sample.manifest(packed));
        for (Path file : packed.files(output)) {
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);

            assertThat(new OutputVerifier().verify(output)).isEqualTo(new DamagedOutput(file + " is missing", 0));
            Files.write(file, content);
        }
    }

    @Test
    void namesAPartTooMany() throws Exception {
        WrittenLayout packed = new WrittenLayout(Optional.empty(), THREE);
        Path output = sample.write(folder, sample.manifest(packed));
        Path another = Files.createFile(folder.resolve("book-00003.jsonl"));

        assertThat(new OutputVerifier().verify(output))
                .isEqualTo(new DamagedOutput(another + " is one part more than the manifest says, 3", 0));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFileWhoseFramesAreDamagedAndTheInputThatIsLost(FrameCompression compression) throws Exception {
        for (Path file : twoFiles(compression)) {
            byte[] content = Files.readAllBytes(file);
            content[content.length - 3] ^= 1; // in the sum or the length at the end of the last frame
            assertDamaged(file, content, ": the output of ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesAFileThatBreaksOff(FrameCompression compression) throws Exception {
        for (Path file : twoFiles(compression)) {
            byte[] content = Files.readAllBytes(file);
            assertDamaged(file, Arrays.copyOf(content, content.length - 1), "it ends within a ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesBytesBehindTheFrames(FrameCompression compression) throws Exception {
        for (Path file : twoFiles(compression)) {
            byte[] content = Files.readAllBytes(file);
            assertDamaged(file, Arrays.copyOf(content, content.length + 1), " is damaged: ");
        }
    }

    @ParameterizedTest
    @MethodSource("threeParts")
    void noticesPartsInAnotherOrder(WrittenLayout packed) throws Exception {
        Path output = sample.write(folder, sample.manifest(packed));
        List<Path> files = packed.files(output);
        Files.move(files.get(1), folder.resolve("aside"));
        Files.move(files.get(2), files.get(1));
        Files.move(folder.resolve("aside"), files.get(2));

        assertThat(new OutputVerifier().verify(output)).isInstanceOf(DamagedOutput.class);
    }

    private List<Path> twoFiles(FrameCompression compression) throws IOException {
        WrittenLayout packed = new WrittenLayout(Optional.of(compression), OptionalInt.of(2));
        return packed.files(sample.write(folder, sample.manifest(packed)));
    }

    /** Checks what is found with this content in a file's place, and puts the file right again. */
    private void assertDamaged(Path file, byte[] content, String words) throws IOException {
        byte[] intact = Files.readAllBytes(file);
        Files.write(file, content, StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(((DamagedOutput) new OutputVerifier().verify(folder.resolve("book.jsonl"))).firstFinding())
                .startsWith(file + " is damaged: ")
                .contains(words)
                .endsWith(" of book.txt and all after it cannot be read");
        Files.write(file, intact, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
