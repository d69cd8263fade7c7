package io.github.corenlpextreme.writer.verify;

import io.github.corenlpextreme.protocol.CountOverflowException;
import io.github.corenlpextreme.protocol.Sha256Sum;
import io.github.corenlpextreme.protocol.source.MetadataFile;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.writer.ledger.LedgerException;
import io.github.corenlpextreme.writer.ledger.LedgerReader;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.ledger.MalformedText;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.packing.UnpackedText;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import io.github.corenlpextreme.writer.verify.VerifyResult.DamagedOutput;
import io.github.corenlpextreme.writer.verify.VerifyResult.IntactOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Checks that a complete output is whole: its ledger's rows tile the input and the output, and the
 * output's bytes are the ones that were written. The ledger is read twice (its rows alone first, so
 * that a hole is found as one), the output once; memory does not grow with either. Stateless.
 */
public final class OutputVerifier {

    /** Checks an output against the ledger and the manifest beside it; damage is a result, not an exception. */
    public VerifyResult verify(Path output) {
        try {
            OutputManifest manifest = manifest(output);
            return new IntactOutput(checkAll(output, manifest), malformed(manifest));
        } catch (DamageException finding) {
            return finding.damaged();
        } catch (LedgerException e) {
            return new DamagedOutput(SidecarFiles.ledger(output) + " cannot be read: " + e.getMessage(), 0);
        } catch (CountOverflowException e) {
            return new DamagedOutput(SidecarFiles.ledger(output) + ": " + e.getMessage(), 0);
        } catch (NoSuchFileException e) {
            return new DamagedOutput(e.getFile() + " is missing", 0);
        } catch (IOException e) {
            return new DamagedOutput(output + " or a file beside it cannot be read: " + e.getMessage(), 0);
        }
    }

    private static Optional<String> malformed(OutputManifest manifest) {
        String encoding = String.valueOf(manifest.options().getOrDefault("encoding", "its encoding"));
        return MalformedText.of(manifest.totals().counts(), manifest.malformed(), encoding);
    }

    /** The manifest beside an output. */
    static OutputManifest manifest(Path output) throws IOException {
        Path path = SidecarFiles.manifest(output);
        try {
            return new OutputManifestCodec().decode(MetadataFile.read(path));
        } catch (LedgerException | WireException e) {
            throw new DamageException(0, path + " cannot be read: " + e.getMessage());
        }
    }

    private static LedgerTotals checkAll(Path output, OutputManifest manifest) throws IOException {
        if (!manifest.scope().speaksOfSections()) {
            return check(output, manifest);
        }
        SectionTiling sections = new SectionTiling(output, manifest);
        for (Path section : manifest.scope().outputs(output)) {
            sections.add(section, manifest(section)); // those of all, before hours of reading
        }
        sections.end();
        for (Path section : manifest.scope().outputs(output)) {
            LedgerTotals unused = check(section, manifest(section));
        }
        return manifest.totals();
    }

    private static LedgerTotals check(Path output, OutputManifest manifest) throws IOException {
        FindingText names = new FindingText(manifest.input().path(), String.valueOf(output.getFileName()));
        requireParts(output, manifest.packed());
        refusePipe(SidecarFiles.ledger(output));
        refusePipe(SidecarFiles.quarantine(output));
        Sha256Sum ledger = new Sha256Sum();
        LedgerTotals totals = tile(output, manifest, names, ledger);
        Sha256Sum bytes = new Sha256Sum();
        compare(output, manifest, names, bytes);
        sentence(totals)
                .forEach((what, sum) ->
                        requireEqual(what, sum, sentence(manifest.totals()).get(what)));
        requireEqual("SHA-256 of the output", bytes.hex(), manifest.checksums().output());
        requireEqual("SHA-256 of the ledger", ledger.hex(), manifest.checksums().ledger());
        requireEqual(
                "SHA-256 of the quarantine report",
                sum(SidecarFiles.quarantine(output)),
                manifest.checksums().quarantine());
        return totals;
    }

    /** What is missing is better known before hours of reading. */
    private static void requireParts(Path output, WrittenLayout packed) {
        for (Path file : packed.files(output)) {
            if (Files.notExists(file)) {
                throw new DamageException(0, file + " is missing");
            }
            refusePipe(file);
        }
        Path another = packed.names(output).of(packed.parts().orElse(1));
        if (packed.parts().isPresent() && Files.exists(another)) {
            throw new DamageException(
                    0,
                    another + " is one part more than the manifest says, "
                            + packed.parts().getAsInt());
        }
    }

    /** It would be waited for. */
    private static void refusePipe(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new DamageException(0, file + " is not a regular file");
        }
    }

    /** A report is left away if it would be empty. */
    private static String sum(Path report) throws IOException {
        Sha256Sum digest = new Sha256Sum();
        try (InputStream bytes = digest.reading(Files.newInputStream(report))) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException none) {
            return digest.hex();
        }
        return digest.hex();
    }

    private static LedgerTotals tile(Path output, OutputManifest manifest, FindingText names, Sha256Sum digest)
            throws IOException {
        LedgerTiling tiling = new LedgerTiling(names, manifest.scope().input());
        Path ledger = SidecarFiles.ledger(output);
        try (InputStream file = Files.newInputStream(ledger);
                InputStream bytes = digest.reading(file)) {
            LedgerReader rows = new LedgerReader(bytes);
            for (Optional<LedgerRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                tiling.add(row.get());
            }
        }
        return tiling.end();
    }

    private static void compare(Path output, OutputManifest manifest, FindingText names, Sha256Sum digest)
            throws IOException {
        long end = 0;
        try (InputStream text = new UnpackedText(
                        manifest.packed().files(output), manifest.packed().compression());
                InputStream bytes = digest.reading(text);
                InputStream ledger = Files.newInputStream(SidecarFiles.ledger(output))) {
            LedgerReader rows = new LedgerReader(ledger);
            OutputReader reader = new OutputReader(bytes, manifest.format(), names);
            for (Optional<LedgerRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                reader.read(row.get(), rows.line());
                end = row.get().output().end();
            }
            reader.end(manifest.scope().input().end(), end);
        }
    }

    private static Map<String, Long> sentence(LedgerTotals totals) {
        Map<String, Long> words = new LinkedHashMap<>();
        words.put("number of lines", totals.counts().lines());
        words.put("number of sentences", totals.counts().sentences());
        words.put("number of tokens", totals.counts().tokens());
        words.put("number of quarantined lines", totals.counts().quarantined());
        words.put("number of malformed byte sequences", totals.counts().malformed());
        words.put("number of degraded lines", totals.counts().degraded());
        words.put("size of the output", totals.outputBytes());
        words.put("number of chunks", totals.chunks());
        words.put("number of spans", totals.spans());
        return words;
    }

    private static void requireEqual(String what, Object found, Object stated) {
        if (!found.equals(stated)) {
            throw new DamageException(0, "the " + what + " is " + found + ", but the manifest says " + stated);
        }
    }
}
