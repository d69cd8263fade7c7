package io.github.corenlpextreme.writer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.trust.FileRights;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.packing.FrameCompression;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputNamesTest {

    @TempDir
    private Path folder;

    private Path output;
    private OutputNames names;

    @BeforeEach
    void name() {
        output = folder.resolve("book.jsonl");
        names = OutputNames.of(output, folder, OutputLayout.NONE);
    }

    @Test
    void nothingHasItsFinalNameBeforeItIsComplete() throws IOException {
        writeIncomplete();

        assertThat(content())
                .containsExactly(
                        "book.jsonl.incomplete",
                        "book.jsonl.ledger.jsonl.incomplete",
                        "book.jsonl.manifest.json.incomplete");
    }

    @Test
    void allThreeHaveTheirFinalNamesWhenComplete() throws IOException {
        writeIncomplete();

        names.complete(1);

        assertThat(content()).containsExactly("book.jsonl", "book.jsonl.ledger.jsonl", "book.jsonl.manifest.json");
        assertThat(output).hasContent("new output");
        assertThat(SidecarFiles.ledger(output)).hasContent("new ledger");
        assertThat(SidecarFiles.manifest(output)).hasContent("new manifest");
    }

    @ParameterizedTest(name = "to a file that is there: {0}")
    @ValueSource(booleans = {true, false})
    void anOutputThatIsALinkIsWrittenWhereItLeads(boolean there) throws IOException {
        Path real = Files.createDirectory(folder.resolve("elsewhere")).resolve("real");
        if (there) {
            Files.writeString(real, "old output");
        }
        Files.createSymbolicLink(output, Path.of("elsewhere/real"));
        writeIncomplete();
        assertThat(names.incompleteOutput()).isEqualTo(real.resolveSibling("real.incomplete"));

        names.complete(1);

        assertThat(real).hasContent("new output");
        assertThat(Files.readSymbolicLink(output)).isEqualTo(Path.of("elsewhere/real"));
        assertThat(content())
                .containsExactly("book.jsonl", "book.jsonl.ledger.jsonl", "book.jsonl.manifest.json", "elsewhere");
    }

    @Test
    void linksThatLeadInACircleAreNotFollowedForEver() throws IOException {
        Files.createSymbolicLink(output, Path.of("other"));
        Files.createSymbolicLink(folder.resolve("other"), output);

        assertThatThrownBy(names::incompleteOutput)
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("leads back to itself");
    }

    @ParameterizedTest(name = "after {0} renames")
    @CoversFault(16)
    @ValueSource(ints = {0, 1, 2, 3})
    void completingMayBeRepeatedAfterItWasCutOff(int done) throws IOException {
        writeIncomplete();
        cutOffAfter(done);

        names.complete(1);

        assertThat(content()).containsExactly("book.jsonl", "book.jsonl.ledger.jsonl", "book.jsonl.manifest.json");
        assertThat(output).hasContent("new output");
    }

    @Test
    void anOlderOutputNeverStandsBesideTheNewManifest() throws IOException {
        Files.writeString(output, "old output");
        writeIncomplete();
        Files.createDirectories(SidecarFiles.manifest(output).resolve("in the way"));

        assertThatThrownBy(() -> names.complete(1)).isInstanceOf(IOException.class);

        assertThat(output).doesNotExist();
        assertThat(names.incompleteOutput()).hasContent("new output");
    }

    @Test
    void refusesToCompleteWhatIsNotThere() {
        assertThatThrownBy(() -> names.complete(1))
                .isInstanceOf(OutputException.class)
                .hasMessage(names.incompleteOutput()
                        + " is complete but was removed from outside; start over with --force");
    }

    @Test
    void discardRemovesOnlyWhatIsIncomplete() throws IOException {
        writeIncomplete();
        Files.writeString(output, "old output");

        names.discard();

        assertThat(content()).containsExactly("book.jsonl");
    }

    @Test
    @CoversFault(18)
    void whatIsBeingWrittenIsNotDiscarded() throws IOException {
        writeIncomplete();
        try (FileChannel writing = FileChannel.open(names.incompleteOutput(), StandardOpenOption.WRITE);
                FileLock lock = writing.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(names::discard)
                    .isInstanceOf(OutputException.class)
                    .hasMessage(names.incompleteOutput() + " is being written by this process already");
        }
        assertThat(names.incompleteOutput()).hasContent("new output");
        assertThat(names.incompleteLedger()).exists();
    }

    @ParameterizedTest(name = "after {0} uploads")
    @ValueSource(ints = {0, 1, 2, 3})
    void anOutputForAnObjectStoreWaitsInTheStateFolderAndIsUploadedWhole(int done) throws IOException {
        Path state = Files.createDirectory(folder.resolve("state"));
        names = new OutputNames(output, new OutputDelivery.UploadDelivery(state), OutputLayout.NONE, FileRights.USUAL);
        writeIncomplete();
        assertThat(content()).containsExactly("state");
        cutOffAfter(done);

        names.complete(1);

        assertThat(content())
                .containsExactly("book.jsonl", "book.jsonl.ledger.jsonl", "book.jsonl.manifest.json", "state");
        assertThat(output).hasContent("new output");
        assertThat(state).isEmptyDirectory();
    }

    @Test
    void anOutputIsNotThereWhileItsLedgerCannotBeUploaded() throws IOException {
        Path state = Files.createDirectory(folder.resolve("state"));
        names = new OutputNames(output, new OutputDelivery.UploadDelivery(state), OutputLayout.NONE, FileRights.USUAL);
        writeIncomplete();
        Files.createDirectories(SidecarFiles.ledger(output).resolve("in the way"));

        assertThatThrownBy(() -> names.complete(1)).isInstanceOf(IOException.class);

        assertThat(output).doesNotExist();
        assertThat(names.incompleteOutput()).hasContent("new output");
    }

    @Test
    void theLongestOfTheirEndingsIsKnown() {
        OutputLayout packed = new OutputLayout(Optional.of(FrameCompression.ZSTD), OptionalLong.of(1));
        OutputNames inParts = OutputNames.of(output, folder, packed);

        int longest = Stream.of(
                        names.incompleteOutput(),
                        names.incompleteLedger(),
                        names.incompleteQuarantine(),
                        names.incompleteManifest(),
                        inParts.incompletePart(99_999))
                .mapToInt(file -> file.getFileName().toString().length())
                .max()
                .orElseThrow();

        assertThat(longest - "book.jsonl".length()).isEqualTo(OutputNames.LONGEST_ENDING);
    }

    private void writeIncomplete() throws IOException {
        Files.writeString(names.incompleteOutput(), "new output");
        Files.writeString(names.incompleteLedger(), "new ledger");
        Files.writeString(names.incompleteManifest(), "new manifest");
    }

    private void cutOffAfter(int renames) throws IOException {
        List<Path> from = List.of(names.incompleteLedger(), names.incompleteManifest(), names.incompleteOutput());
        List<Path> to = List.of(SidecarFiles.ledger(output), SidecarFiles.manifest(output), output);
        for (int i = 0; i < renames; i++) {
            Files.move(from.get(i), to.get(i));
        }
    }

    private List<String> content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
