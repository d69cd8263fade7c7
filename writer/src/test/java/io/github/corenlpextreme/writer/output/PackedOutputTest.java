package io.github.corenlpextreme.writer.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.AppendDocument;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowComplete;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind;
import io.github.corenlpextreme.writer.files.AppendedFileTest;
import io.github.corenlpextreme.writer.files.FilePosition;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.files.OutputException;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.packing.FrameCompression;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import io.github.corenlpextreme.writer.packing.UnpackedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An output large enough for several frames, whose writer dies behind every checkpoint it can make. */
class PackedOutputTest {

    private static final int MIB = 1 << 20;
    private static final int CHUNKS = 24;

    @TempDir
    private Path folder;

    private final List<List<byte[]>> chunks = new ArrayList<>();

    @BeforeEach
    void makeDocuments() {
        Random random = new Random(11);
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            chunks.add(IntStream.range(0, random.nextInt(8))
                    .mapToObj(any -> SampleText.document(random, random.nextInt(700_000)))
                    .toList());
        }
    }

    static Stream<OutputLayout> packings() {
        return Stream.of(
                new OutputLayout(Optional.of(FrameCompression.ZSTD), OptionalLong.empty()),
                new OutputLayout(Optional.of(FrameCompression.GZIP), OptionalLong.empty()),
                new OutputLayout(Optional.of(FrameCompression.ZSTD), OptionalLong.of(5 * MIB)),
                new OutputLayout(Optional.of(FrameCompression.GZIP), OptionalLong.of(MIB / 2)),
                new OutputLayout(Optional.empty(), OptionalLong.of(2 * MIB)));
    }

    @ParameterizedTest
    @MethodSource("packings")
    void howeverOftenTheWriterDiesTheFilesAreTheSame(OutputLayout packing) throws IOException {
        Path calm = Files.createDirectory(folder.resolve("calm"));
        Path wild = Files.createDirectory(folder.resolve("wild"));
        OutputFile undisturbed = open(names(calm, packing), start());
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            write(undisturbed, chunk);
        }
        FileProgress whole = finish(undisturbed);
        FileProgress progress = start();
        int deaths = 0;

        for (int chunk = 0; chunk < CHUNKS; ) {
            OutputFile file = open(names(wild, packing), progress);
            int next = writeUntilResumable(file, chunk);
            if (next < CHUNKS) {
                progress = forced(file);
                write(file, CHUNKS - 1); // will be lost
                deaths++;
                file.close();
            } else {
                progress = finish(file);
            }
            chunk = next;
        }

        assertThat(deaths).isGreaterThan(3);
        assertThat(progress).isEqualTo(whole);
        assertThat(AppendedFileTest.sums(wild)).hasSize(whole.files() + 2).isEqualTo(AppendedFileTest.sums(calm));
        assertText(names(calm, packing), whole, SampleText.of(chunks));
    }

    private static void assertText(OutputNames names, FileProgress whole, byte[] expected) throws IOException {
        List<Path> files = IntStream.range(0, whole.files())
                .mapToObj(names::incompletePart)
                .toList();
        byte[] text;
        try (UnpackedText unpacked = new UnpackedText(files, names.packing().compression())) {
            text = unpacked.readAllBytes();
        }
        assertThat(text).isEqualTo(expected);
        assertThat(whole.output()).isEqualTo(new FilePosition(text.length, AppendedFileTest.sha256(text)));
        assertThat(whole.totals().outputBytes()).isEqualTo(text.length);
    }

    @Test
    void aPartEndsBeforeTheDocumentThatWouldMakeItTooLong() throws IOException {
        OutputNames names = names(folder, new OutputLayout(Optional.empty(), OptionalLong.of(10)));
        chunks.clear();
        chunks.add(Stream.of("12345\n", "123\n", "1\n", "a long one, alone\n", "1234567\n", "\n")
                .map(text -> text.getBytes(UTF_8))
                .toList());
        OutputFile file = open(names, start());
        write(file, 0);

        assertThat(finish(file).files()).isEqualTo(4);
        assertThat(names.incompletePart(0)).hasContent("12345\n123\n");
        assertThat(names.incompletePart(1)).hasContent("1\n");
        assertThat(names.incompletePart(2)).hasContent("a long one, alone\n");
        assertThat(names.incompletePart(3)).hasContent("1234567\n\n");
    }

    /** Else nothing would ever be durable: each row of such a chunk could leave a frame open at its end. */
    @Test
    void aLongSpanDoesNotEndAFrameThatTheChunksLinesWouldOpenAgain() throws IOException {
        OutputFile file = open(names(folder, zstd()), start());
        file.append(append(new byte[5 * MIB]));
        file.complete(new RowComplete(RowKind.SPAN, 1, new CheckedRange(new ByteRange(0, 1), 7), ContentCounts.ZERO));
        assertThat(file.resumable()).isFalse();
        file.append(append(new byte[10]));
        file.complete(new RowComplete(RowKind.CHUNK, 1, new CheckedRange(new ByteRange(1, 2), 7), ContentCounts.ZERO));

        assertThat(file.resumable()).isTrue();
        assertThat(forced(file).output().length()).isEqualTo(5 * MIB + 10);
        file.close();
    }

    @Test
    void anEmptyOutputIsAFrameToo() throws IOException {
        OutputNames names = names(folder, zstd());

        FileProgress progress = finish(open(names, start()));

        assertThat(progress.output()).isEqualTo(FilePosition.NOTHING);
        assertThat(progress.part().file().length()).isPositive();
        assertText(names, progress, new byte[0]);
    }

    @Test
    void documentsWithoutABytePassWithoutAFrame() throws IOException {
        OutputFile file = open(names(folder, zstd()), start());
        file.append(append(new byte[0]));

        assertThat(file.resumable()).isTrue();
        assertThat(forced(file).part().file()).isEqualTo(FilePosition.NOTHING);
        file.close();
    }

    @Test
    @CoversFault(19)
    void refusesToGoOnBehindAPartThatWasChanged() throws IOException {
        OutputNames names = names(folder, new OutputLayout(Optional.empty(), OptionalLong.of(MIB)));
        OutputFile file = open(names, start());
        writeUntilResumable(file, 0);
        write(file, 1);
        write(file, 2);
        write(file, 3);
        FileProgress progress = forced(file);
        file.close();
        assertThat(progress.files()).isGreaterThan(1);
        byte[] part = Files.readAllBytes(names.incompletePart(0));
        part[5] ^= 1;
        Files.write(names.incompletePart(0), part);

        assertThatThrownBy(() -> open(names, progress))
                .isInstanceOf(OutputException.class)
                .hasMessageEndingWith("it was changed from outside; start over with --force");

        Files.delete(names.incompletePart(0));
        assertThatThrownBy(() -> open(names, progress))
                .isInstanceOf(OutputException.class)
                .hasMessage(names.incompletePart(0) + " was removed from outside; start over with --force");
    }

    private static OutputLayout zstd() {
        return new OutputLayout(Optional.of(FrameCompression.ZSTD), OptionalLong.empty());
    }

    private static OutputNames names(Path folder, OutputLayout packing) {
        return OutputNames.of(folder.resolve("book.jsonl"), folder, packing);
    }

    private static FileProgress start() {
        return FileProgress.initial(Instant.EPOCH);
    }

    private static OutputFile open(OutputNames names, FileProgress progress) throws IOException {
        return OutputFile.open(names, "book.txt", progress);
    }

    private static FileProgress finish(OutputFile file) throws IOException {
        try (file) {
            file.finish();
            return forced(file);
        }
    }

    private static AppendDocument append(byte[] document) {
        return new AppendDocument(
                List.of(document), new CheckedRange(new ByteRange(0, 1), 7), LineOutcome.of(ContentCounts.ZERO));
    }

    private void write(OutputFile file, int chunk) throws IOException {
        for (byte[] document : chunks.get(chunk)) {
            file.append(append(document));
        }
        file.complete(new RowComplete(
                RowKind.CHUNK, chunk, new CheckedRange(new ByteRange(chunk, chunk + 1), 7), ContentCounts.ZERO));
    }

    /** Writes chunks, at least one; returns which is next. */
    private int writeUntilResumable(OutputFile file, int from) throws IOException {
        int next = from;
        do {
            write(file, next++);
        } while (next < CHUNKS && !file.resumable());
        return next;
    }

    private static FileProgress forced(OutputFile file) throws IOException {
        file.force();
        return file.reached();
    }
}
