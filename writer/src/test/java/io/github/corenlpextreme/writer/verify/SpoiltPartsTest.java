package io.github.corenlpextreme.writer.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.writer.packing.Compression;
import io.github.corenlpextreme.writer.packing.Packed;
import io.github.corenlpextreme.writer.verify.Verification.Damaged;
import io.github.corenlpextreme.writer.verify.Verification.Intact;
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

    static Stream<Packed> packed() {
        return Stream.of(
                new Packed(Optional.of(Compression.ZSTD), OptionalInt.empty()),
                new Packed(Optional.of(Compression.GZIP), OptionalInt.empty()),
                new Packed(Optional.of(Compression.ZSTD), THREE),
                new Packed(Optional.of(Compression.GZIP), THREE),
                new Packed(Optional.empty(), THREE),
                new Packed(Optional.empty(), OptionalInt.of(1)));
    }

    static Stream<Packed> threeParts() {
        return packed().filter(packed -> packed.parts().equals(THREE));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void findsNothingInAnIntactOutput(Packed packed) throws Exception {
        Path output = sample.write(folder, sample.manifest(packed));

        assertThat(new OutputVerifier().verify(output)).isEqualTo(new Intact(sample.totals()));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void findsWhatIsSpoiltInTheTextAsInAnyOther(Packed packed) throws Exception {
        String plain = ((Damaged) verifyCutText(Packed.NONE)).firstFinding();

        assertThat(plain).contains("book.jsonl ends at byte");
        assertThat(((Damaged) verifyCutText(packed)).firstFinding()).isEqualTo(plain);
    }

    private Verification verifyCutText(Packed packed) throws IOException {
        SampleOutput cut = new SampleOutput(7, 12);
        byte[] text = cut.output.toByteArray();
        cut.output.reset();
        cut.output.write(text, 0, text.length - 100);
        return new OutputVerifier().verify(cut.write(folder, sample.manifest(packed)));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void namesAMissingFile(Packed packed) throws Exception {
        Path output = sample.write(folder, sample.manifest(packed));
        for (Path file : packed.files(output)) {
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);

            assertThat(new OutputVerifier().verify(output)).isEqualTo(new Damaged(file + " is missing", 0));
            Files.write(file, content);
        }
    }

    @Test
    void namesAPartTooMany() throws Exception {
        Packed packed = new Packed(Optional.empty(), THREE);
        Path output = sample.write(folder, sample.manifest(packed));
        Path another = Files.createFile(folder.resolve("book-00003.jsonl"));

        assertThat(new OutputVerifier().verify(output))
                .isEqualTo(new Damaged(another + " is one part more than the manifest says, 3", 0));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFileWhoseFramesAreDamagedAndTheInputThatIsLost(Compression compression) throws Exception {
        for (Path file : twoFiles(compression)) {
            byte[] content = Files.readAllBytes(file);
            content[content.length - 3] ^= 1; // in the sum or the length at the end of the last frame
            assertDamaged(file, content, ": the output of ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesAFileThatBreaksOff(Compression compression) throws Exception {
        for (Path file : twoFiles(compression)) {
            byte[] content = Files.readAllBytes(file);
            assertDamaged(file, Arrays.copyOf(content, content.length - 1), "it breaks off inside a ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesBytesBehindTheFrames(Compression compression) throws Exception {
        for (Path file : twoFiles(compression)) {
            byte[] content = Files.readAllBytes(file);
            assertDamaged(file, Arrays.copyOf(content, content.length + 1), " is damaged: ");
        }
    }

    @ParameterizedTest
    @MethodSource("threeParts")
    void noticesPartsInAnotherOrder(Packed packed) throws Exception {
        Path output = sample.write(folder, sample.manifest(packed));
        List<Path> files = packed.files(output);
        Files.move(files.get(1), folder.resolve("aside"));
        Files.move(files.get(2), files.get(1));
        Files.move(folder.resolve("aside"), files.get(2));

        assertThat(new OutputVerifier().verify(output)).isInstanceOf(Damaged.class);
    }

    private List<Path> twoFiles(Compression compression) throws IOException {
        Packed packed = new Packed(Optional.of(compression), OptionalInt.of(2));
        return packed.files(sample.write(folder, sample.manifest(packed)));
    }

    /** Checks what is found with this content in a file's place, and puts the file right again. */
    private void assertDamaged(Path file, byte[] content, String words) throws IOException {
        byte[] intact = Files.readAllBytes(file);
        Files.write(file, content, StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(((Damaged) new OutputVerifier().verify(folder.resolve("book.jsonl"))).firstFinding())
                .startsWith(file + " is damaged: ")
                .contains(words)
                .endsWith(" of book.txt and all behind it cannot be read");
        Files.write(file, intact, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
