package io.github.corenlpextreme.writer.verify;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.Sha256Sum;
import io.github.corenlpextreme.protocol.plan.SectionRange;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind;
import io.github.corenlpextreme.writer.ledger.LedgerCodec;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifest.AnnotationSource;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.ledger.OutputManifest.OutputChecksums;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import io.github.corenlpextreme.writer.ledger.OutputScope;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/** An intact output of a random input, whose pieces a test may spoil before they are written down. */
final class SampleOutput {

    private static final byte[] REPORT = "{}\n".getBytes(StandardCharsets.UTF_8);
    final List<LedgerRow> rows = new ArrayList<>();
    final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream inputText = new ByteArrayOutputStream();
    private final Random random;
    private final Random inputBytes = new Random(1);
    private long input;
    private LedgerTotals totals = new LedgerTotals(ContentCounts.ZERO, 0, 0, 0);

    SampleOutput(long seed, int chunks) {
        random = new Random(seed);
        for (int chunk = 0; chunk < chunks; chunk++) {
            if (chunk > 0 && random.nextBoolean()) {
                add(RowKind.SPAN, chunk, 1);
            }
            add(RowKind.CHUNK, chunk, chunk == 1 ? 0 : 2 + random.nextInt(4));
        }
    }

    private void add(RowKind kind, int chunk, int lines) {
        long start = input;
        int outputStart = output.size();
        for (int line = 0; line < lines; line++) {
            int length = random.nextInt(30);
            document(input, length);
            byte[] text = new byte[length + 1 + random.nextInt(2)];
            inputBytes.nextBytes(text);
            inputText.writeBytes(text);
            input += text.length;
        }
        ByteRange written = new ByteRange(outputStart, output.size());
        ContentCounts counts = new ContentCounts(lines, lines * 2L, lines * 9L, lines / 3, 0, 0, 0);
        rows.add(new LedgerRow(
                kind, chunk, new ByteRange(start, input), counts, written, crc(written), inputCrc(start)));
        totals = new LedgerTotals(
                totals.counts().plus(counts),
                written.end(),
                totals.chunks() + (kind == RowKind.CHUNK ? 1 : 0),
                totals.spans() + (kind == RowKind.SPAN ? 1 : 0));
    }

    private void document(long offset, int length) {
        String text = "x".repeat(random.nextInt(random.nextInt(20) == 0 ? 200_000 : 50));
        String line = "{\"file\":\"book.txt\",\"offset\":" + offset + ",\"length\":" + length + ",\"sentences\":[\""
                + text + "\"]}\n";
        output.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    }

    long crc(ByteRange range) {
        CRC32C crc = new CRC32C();
        crc.update(output.toByteArray(), (int) range.start(), (int) range.length());
        return crc.getValue();
    }

    private OptionalLong inputCrc(long start) {
        CRC32C crc = new CRC32C();
        crc.update(inputText.toByteArray(), (int) start, (int) (input - start));
        return OptionalLong.of(crc.getValue());
    }

    byte[] inputText() {
        return inputText.toByteArray();
    }

    long inputSize() {
        return input;
    }

    LedgerTotals totals() {
        return totals;
    }

    OutputManifest manifest() {
        return new OutputManifest(
                new JobId("sample"),
                "0.1.0",
                new InputFile(
                        "book.txt", new FileFingerprint(input, "", new FileHints(1_700_000_000_123L, "(dev=1,ino=2)"))),
                OutputFormat.JSONL,
                Map.of("chunk-size", 17),
                new AnnotationSource("4.5.10", List.of("english.tagger"), AnnotatorEngines.UNKNOWN),
                WrittenLayout.NONE,
                OutputScope.of(SectionRange.whole(input)),
                totals,
                MalformedLines.NONE,
                new OutputChecksums(sha256(output.toByteArray()), sha256(ledger()), sha256(REPORT)),
                Instant.parse("2026-11-22T10:00:00Z"),
                Instant.parse("2026-11-22T10:00:05.5Z"));
    }

    private byte[] ledger() {
        LedgerCodec codec = new LedgerCodec();
        ByteArrayOutputStream ledger = new ByteArrayOutputStream();
        rows.forEach(row -> ledger.writeBytes(codec.encode(row)));
        return ledger.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        Sha256Sum digest = new Sha256Sum();
        digest.add(bytes);
        return digest.hex();
    }

    /** The same text in other files. */
    OutputManifest manifest(WrittenLayout packed) {
        OutputManifest plain = manifest();
        return new OutputManifest(
                plain.job(),
                plain.toolVersion(),
                plain.input(),
                plain.format(),
                plain.options(),
                plain.corenlp(),
                packed,
                plain.scope(),
                plain.totals(),
                plain.malformed(),
                plain.checksums(),
                plain.started(),
                plain.finished());
    }

    /** In parts of the same length, in three frames each. */
    private void writeText(Path path, WrittenLayout packed) throws IOException {
        List<byte[]> parts = pieces(output.toByteArray(), packed.parts().orElse(1));
        for (int part = 0; part < parts.size(); part++) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (byte[] frame : pieces(parts.get(part), 3)) {
                file.writeBytes(packed.compression().isPresent() ? compressed(packed, frame) : frame);
            }
            Files.write(packed.names(path).of(part), file.toByteArray());
        }
    }

    private static byte[] compressed(WrittenLayout packed, byte[] frame) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream open = packed.compression().orElseThrow().compress(file)) {
            open.write(frame);
        }
        return file.toByteArray();
    }

    private static List<byte[]> pieces(byte[] whole, int count) {
        return IntStream.range(0, count)
                .mapToObj(piece ->
                        Arrays.copyOfRange(whole, whole.length * piece / count, whole.length * (piece + 1) / count))
                .toList();
    }

    /** Writes the files as they are now, with this manifest. */
    Path write(Path folder, OutputManifest manifest) throws IOException {
        Path path = folder.resolve("book.jsonl");
        writeText(path, manifest.packed());
        Files.write(SidecarFiles.ledger(path), ledger());
        Files.write(SidecarFiles.quarantine(path), REPORT);
        Files.write(SidecarFiles.manifest(path), new OutputManifestCodec().encode(manifest));
        return path;
    }
}
