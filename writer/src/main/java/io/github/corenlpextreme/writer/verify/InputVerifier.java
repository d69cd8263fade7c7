package io.github.corenlpextreme.writer.verify;

import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.source.InputUnreadableException;
import io.github.corenlpextreme.writer.ledger.LedgerReader;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.verify.InputVerdict.ChangedInput;
import io.github.corenlpextreme.writer.verify.InputVerdict.SameInput;
import io.github.corenlpextreme.writer.verify.InputVerdict.UnrecordedInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Reads an input once and compares it with what an output's ledger says was annotated. Stateless. */
public final class InputVerifier {

    /**
     * Compares the input of an output that has been found intact.
     *
     * @param place the input, or a folder below which it lies under the name that the manifest gives
     * @throws UsageException if there is no such file
     * @throws InputUnreadableException if it, or what lies beside the output, cannot be read just now
     */
    public InputVerdict verify(Path output, Path place) {
        try {
            OutputManifest manifest = OutputVerifier.manifest(output);
            Path input = requireFile(
                    Files.isDirectory(place) ? place.resolve(manifest.input().path()) : place);
            long size = Files.size(input);
            long then = manifest.input().size();
            return size == then
                    ? compare(output, manifest, input)
                    : new ChangedInput(
                            input + " has " + size + " bytes now, and had " + then + " when it was annotated");
        } catch (IOException e) {
            throw new InputUnreadableException(place + " cannot be compared: " + e.getMessage(), e);
        }
    }

    /** A pipe would be waited for. */
    private static Path requireFile(Path input) throws IOException {
        if (!Files.exists(input)) {
            throw new UsageException("--input " + input + ": no such file");
        }
        if (!Files.readAttributes(input, BasicFileAttributes.class).isRegularFile()) {
            throw new UsageException("--input " + input + " is not a regular file");
        }
        return input;
    }

    /** Section by section, where there are several. */
    private static InputVerdict compare(Path output, OutputManifest manifest, Path input) throws IOException {
        for (Path section : manifest.scope().outputs(output)) {
            long start = OutputVerifier.manifest(section).scope().input().start();
            InputVerdict verdict = compare(section, start, input);
            if (!(verdict instanceof SameInput)) {
                return verdict;
            }
        }
        return new SameInput(input);
    }

    private static InputVerdict compare(Path output, long start, Path input) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(input).position(start);
                InputStream ledger = Files.newInputStream(SidecarFiles.ledger(output))) {
            LedgerReader rows = new LedgerReader(ledger);
            InputRows reader = new InputRows(bytes, String.valueOf(input.getFileName()));
            for (Optional<LedgerRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().inputCrc32c().isEmpty()) {
                    return new UnrecordedInput();
                }
                Optional<String> finding = reader.compare(row.get(), rows.line());
                if (finding.isPresent()) {
                    return new ChangedInput(finding.get());
                }
            }
        }
        return new SameInput(input);
    }
}
