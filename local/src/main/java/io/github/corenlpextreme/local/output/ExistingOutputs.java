package io.github.corenlpextreme.local.output;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.protocol.source.MetadataFile;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.ledger.LedgerException;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The outputs that are there before a job begins, and whether it may have their names. */
public final class ExistingOutputs {

    private final JobManifest job;
    private final List<Path> outputs;
    private final OutputLayout packing;
    private final SectionPaths sections;

    /** Of outputs that are to be one file each. */
    public ExistingOutputs(JobManifest job, List<Path> outputs) {
        this(job, outputs, OutputLayout.NONE);
    }

    public ExistingOutputs(JobManifest job, List<Path> outputs, OutputLayout packing) {
        this(job, outputs, packing, JobPlan.of(job).sections());
    }

    /** @param written sections of the job's plan: the outputs of others are none of its business */
    public ExistingOutputs(JobManifest job, List<Path> outputs, OutputLayout packing, List<SectionPlan> written) {
        this.job = job;
        this.outputs = List.copyOf(outputs);
        this.packing = packing;
        this.sections = new SectionPaths(job, this.outputs, packing, written);
    }

    /**
     * Whether all outputs are there and are this job's.
     *
     * @throws UsageException if one is another job's or no job's, or its input has changed since
     */
    public boolean complete() throws IOException {
        int complete = 0;
        for (int file = 0; file < outputs.size(); file++) {
            Path output = outputs.get(file);
            if (isThere(output)) {
                refuseOthers(output, job.inputs().get(file));
                complete++;
            }
        }
        return complete == outputs.size();
    }

    /**
     * Makes sure that no other job has begun one of them.
     *
     * @throws UsageException if one has
     */
    public void refuseBegun(Path stateDir) {
        for (Path output : sections.all()) {
            if (OutputNames.of(output, stateDir, packing).isBegun()) {
                throw OutputRefusal.of("another job has begun to write " + output + " and is not complete");
            }
        }
    }

    /** Whether the outputs of the sections are there and are this job's, whatever has become of the others. */
    public boolean sectionsComplete() throws IOException {
        for (Path output : sections.all()) {
            boolean isOurs = manifest(output)
                    .filter(found -> found.job().equals(job.job()) && isInput(found.input()))
                    .isPresent();
            if (!isOurs || Files.notExists(packing.names(output).of(0))) {
                return false;
            }
        }
        return true;
    }

    private boolean isInput(InputFile found) {
        return job.inputs().stream()
                .anyMatch(input -> input.path().equals(found.path())
                        && input.fingerprint().changeSince(found.fingerprint()).isEmpty());
    }

    /** The outputs by section. */
    public SectionPaths sections() {
        return sections;
    }

    /** Removes what unfinished attempts have left; complete outputs stay until they are replaced. */
    public void discardIncomplete(Path stateDir) throws IOException {
        for (Path output : sections.all()) {
            OutputNames.of(output, stateDir, packing).discard();
        }
    }

    /** The first file of what is there under this name, or else of what is to be there. */
    private Path firstFile(Path output) throws IOException {
        Path wanted = packing.names(output).of(0);
        if (!Files.notExists(wanted)) {
            return wanted;
        }
        return manifest(output)
                .map(found -> found.packed()
                        .files(found.scope().outputs(output).get(0))
                        .get(0))
                .orElse(wanted);
    }

    /** Whether there is something under its name, or that could not be found out. */
    boolean isThere(Path output) throws IOException {
        return !Files.notExists(firstFile(output));
    }

    /**
     * What is said of an output that is there.
     *
     * @throws UsageException if nothing is, or its input has changed since
     */
    OutputManifest madeFrom(Path output, InputFile input) throws IOException {
        OutputManifest found = manifest(output)
                .orElseThrow(() -> OutputRefusal.of(output + " already exists and is not the output of a job"));
        if (found.input().path().equals(input.path())) {
            refuseChanged(output, found.input().fingerprint(), input);
            refuseChangedFiles(output, found);
        }
        if (!found.packed().names(output).equals(packing.names(output))) {
            throw OutputRefusal.of(output + " is already complete, but compressed or split differently");
        }
        refuseOtherSections(output, found);
        return found;
    }

    /** Into how many a file is cut beside others depends on them, too, so there it is no wish of the user's. */
    private void refuseOtherSections(Path output, OutputManifest found) {
        int sections = found.scope().sections();
        if (outputs.size() == 1 && sections != JobPlan.of(job).sections().size()) {
            throw OutputRefusal.of(
                    output + " is already complete, but in " + sections + (sections == 1 ? " section" : " sections"));
        }
    }

    private void refuseOthers(Path output, InputFile input) throws IOException {
        OutputManifest found = madeFrom(output, input);
        if (!found.job().equals(job.job())) {
            throw OutputRefusal.of(output + " is the output of another job, " + found.job());
        }
    }

    private static void refuseChanged(Path output, FileFingerprint then, InputFile input) {
        if (then.sample().isEmpty()) {
            throw OutputRefusal.of(
                    output + " was made by an older release, which did not record the content of its input");
        }
        input.fingerprint().changeSince(then).ifPresent(difference -> {
            throw new UsageException(
                    "input " + input.path() + " has changed since " + output + " was made from it (" + difference
                            + "); add --force to annotate it again",
                    ExitCodes.INPUT_CHANGED);
        });
    }

    private void refuseChangedFiles(Path output, OutputManifest found) {
        if (!isSpelledAlike(found)) {
            return;
        }
        job.pipeline().fileChangedSince(files(found)).ifPresent(file -> {
            throw new UsageException(
                    "file " + file + ", which a property names, has changed since " + output
                            + " was made with it; add --force to annotate again",
                    ExitCodes.INPUT_CHANGED);
        });
    }

    private boolean isSpelledAlike(OutputManifest found) {
        return job.pipeline().annotators().equals(found.options().get("annotators"))
                && job.pipeline().properties().equals(found.options().get("properties"));
    }

    /** Of an output that was made before they counted, none. */
    private static Map<String, String> files(OutputManifest found) {
        Map<String, String> files = new TreeMap<>();
        if (found.options().get("property-files") instanceof Map<?, ?> recorded) {
            recorded.forEach((path, content) -> files.put(String.valueOf(path), String.valueOf(content)));
        }
        return files;
    }

    private static Optional<OutputManifest> manifest(Path output) throws IOException {
        Path manifest = SidecarFiles.manifest(output);
        if (Files.notExists(manifest)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OutputManifestCodec().decode(MetadataFile.read(manifest)));
        } catch (LedgerException | WireException e) {
            throw OutputRefusal.of(output + " already exists and its manifest cannot be read: " + e.getMessage());
        }
    }
}
