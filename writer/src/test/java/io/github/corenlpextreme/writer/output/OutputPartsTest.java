package io.github.corenlpextreme.writer.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.trust.FileRights;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.files.OutputDelivery;
import io.github.corenlpextreme.writer.files.OutputException;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.packing.FrameCompression;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import io.github.corenlpextreme.writer.sample.SampleJob;
import io.github.corenlpextreme.writer.sample.WholeSection;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of an output that is compressed and in parts. */
class OutputPartsTest {

    @TempDir
    private Path folder;

    private Path output;
    private OutputNames names;

    @BeforeEach
    void name() {
        output = folder.resolve("book.jsonl");
        names = OutputNames.of(
                output, folder, new OutputLayout(Optional.of(FrameCompression.ZSTD), OptionalLong.of(10)));
    }

    @ParameterizedTest(name = "after {0} renames")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void partsGetTheirFinalNamesTheFirstOneLast(int done) throws IOException {
        writeParts(3);
        List<Path> from = List.of(
                names.incompleteLedger(),
                names.incompleteManifest(),
                names.incompletePart(2),
                names.incompletePart(1),
                names.incompletePart(0));
        for (int i = 0; i < done; i++) {
            assertThat(names.last()).doesNotExist();
            Path file = from.get(i);
            Files.move(file, file.resolveSibling(file.getFileName().toString().replace(".incomplete", "")));
        }

        names.complete(3);

        assertThat(content())
                .containsExactly(
                        "book-00000.jsonl.zst",
                        "book-00001.jsonl.zst",
                        "book-00002.jsonl.zst",
                        "book.jsonl.ledger.jsonl",
                        "book.jsonl.manifest.json");
        assertThat(names.last())
                .isEqualTo(folder.resolve("book-00000.jsonl.zst"))
                .hasContent("part 0");
    }

    @Test
    void partsAreUploadedOneByOne() throws IOException {
        Path state = Files.createDirectory(folder.resolve("state"));
        names = new OutputNames(output, new OutputDelivery.UploadDelivery(state), names.packing(), FileRights.USUAL);
        writeParts(2);
        Files.createDirectories(folder.resolve("book-00000.jsonl.zst").resolve("in the way"));

        assertThatThrownBy(() -> names.complete(2)).isInstanceOf(IOException.class);
        Files.delete(folder.resolve("book-00000.jsonl.zst").resolve("in the way"));
        names.complete(2);

        assertThat(content())
                .containsExactly(
                        "book-00000.jsonl.zst",
                        "book-00001.jsonl.zst",
                        "book.jsonl.ledger.jsonl",
                        "book.jsonl.manifest.json",
                        "state");
        assertThat(state).isEmptyDirectory();
    }

    @Test
    void refusesToCompleteWithoutOneOfTheParts() throws IOException {
        writeParts(3);
        Files.delete(names.incompletePart(1));

        assertThatThrownBy(() -> names.complete(3))
                .isInstanceOf(OutputException.class)
                .hasMessage(
                        names.incompletePart(1) + " is complete but was removed from outside; start over with --force");
        assertThat(content()).hasSize(4);
    }

    @Test
    void noPartOfALongerOlderOutputRemains() throws IOException {
        writeOlder(new WrittenLayout(Optional.empty(), OptionalInt.of(4)));
        writeParts(1);

        names.complete(1);

        assertThat(content())
                .containsExactly("book-00000.jsonl.zst", "book.jsonl.ledger.jsonl", "book.jsonl.manifest.json");
    }

    @Test
    void anOlderOutputThatWasNotPackedGoesToo() throws IOException {
        writeOlder(WrittenLayout.NONE);
        writeParts(1);

        names.complete(1);

        assertThat(output).doesNotExist();
    }

    @Test
    void aFileThatNoManifestSpeaksOfStays() throws IOException {
        Files.writeString(output, "another program's");
        writeParts(1);

        names.complete(1);

        assertThat(output).hasContent("another program's");
    }

    @Test
    void discardRemovesAllIncompleteParts() throws IOException {
        writeParts(3);
        Files.writeString(names.last(), "old part");

        names.discard();

        assertThat(content()).containsExactly("book-00000.jsonl.zst");
    }

    @Test
    void partsThatAreBeingWrittenAreNotDiscarded() throws IOException {
        writeParts(3);
        try (FileChannel writing = FileChannel.open(names.incompletePart(2), StandardOpenOption.WRITE);
                FileLock lock = writing.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(names::discard).isInstanceOf(OutputException.class);
        }
        assertThat(content()).hasSize(5);
    }

    private void writeParts(int parts) throws IOException {
        Files.writeString(names.incompleteLedger(), "new ledger");
        Files.writeString(names.incompleteManifest(), "new manifest");
        for (int part = 0; part < parts; part++) {
            Files.writeString(names.incompletePart(part), "part " + part);
        }
    }

    private void writeOlder(WrittenLayout packed) throws IOException {
        SampleJob job = SampleJob.of("older", 1, 1, 10);
        FileProgress progress = FileProgress.initial(Instant.EPOCH);
        OutputManifest manifest = OutputManifests.file(
                new ManifestContext(job.manifest(), Optional.empty()),
                WholeSection.of(job.plan(), List.of(names)).outputs().get(0),
                progress,
                packed,
                Instant.EPOCH);
        Files.write(SidecarFiles.manifest(output), new OutputManifestCodec().encode(manifest));
        for (Path file : packed.files(output)) {
            Files.writeString(file, "old output");
        }
    }

    private List<String> content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
