package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.writer.files.DurableFiles;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.files.OutputException;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Outputs as files.
 *
 * @param outputs of the files of a section, in their order
 */
record DiskOutputs(ManifestContext provenance, List<SectionOutput> outputs, InstantSource clock)
        implements OutputStore {

    private SectionOutput output(int file) {
        return outputs.get(file - outputs.get(0).file());
    }

    @Override
    public OutputDraft open(int file, FileProgress progress) throws IOException {
        return OutputFile.open(output(file).names(), input(file), progress);
    }

    @Override
    public String input(int file) {
        return provenance.job().inputs().get(file).path();
    }

    @Override
    public void describe(int file, FileProgress progress) throws IOException {
        OutputNames names = output(file).names();
        WrittenLayout packed = names.packing().into(progress.files());
        DurableFiles.write(
                names.incompleteManifest(),
                new OutputManifestCodec()
                        .encode(OutputManifests.file(provenance, output(file), progress, packed, clock.instant())),
                names.rights());
    }

    @Override
    public void deliver(int file, FileProgress progress) throws IOException {
        output(file).deliver(progress.files());
    }

    @Override
    public void requireDelivered() {
        for (SectionOutput output : outputs) {
            if (Files.notExists(output.names().last())) {
                throw new OutputException(output.names().last() + " was complete, but no longer exists: write it again"
                        + " with 'rewrite' if the job's topics were kept, or start over with --force");
            }
        }
    }

    @Override
    public Path incompleteQuarantine(int file) {
        return output(file).names().incompleteQuarantine();
    }
}
