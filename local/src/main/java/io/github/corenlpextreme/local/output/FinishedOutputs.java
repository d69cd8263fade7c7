package io.github.corenlpextreme.local.output;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.output.OutputManifests;
import io.github.corenlpextreme.writer.verify.OutputVerifier;
import io.github.corenlpextreme.writer.verify.VerifyResult;
import io.github.corenlpextreme.writer.verify.VerifyResult.DamagedOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The outputs of a run that are there already, whichever job has written them: made from the same content, by the same
 * settings and versions, as the run would make them again.
 */
public final class FinishedOutputs {

    private final List<Path> outputs;
    private final SortedMap<Integer, OutputManifest> found;

    private FinishedOutputs(List<Path> outputs, SortedMap<Integer, OutputManifest> found) {
        this.outputs = outputs;
        this.found = found;
    }

    /**
     * Looks for them.
     *
     * @param run all that is wanted
     * @param outputs one for each of its inputs
     * @throws UsageException if there is another one under a name; says in what it differs
     */
    public static FinishedOutputs of(JobManifest run, List<Path> outputs) throws IOException {
        ExistingOutputs existing = new ExistingOutputs(run, outputs);
        SortedMap<Integer, OutputManifest> found = new TreeMap<>();
        for (int file = 0; file < outputs.size(); file++) {
            Path output = outputs.get(file);
            if (existing.isThere(output)) {
                InputFile input = run.inputs().get(file);
                OutputManifest manifest = existing.madeFrom(output, input);
                refuseOther(output, manifest, OutputManifests.differences(manifest, run, input));
                found.put(file, manifest);
            }
        }
        return new FinishedOutputs(List.copyOf(outputs), found);
    }

    private static void refuseOther(Path output, OutputManifest found, List<String> differences) {
        if (!differences.isEmpty()) {
            throw OutputRefusal.of(output + " is the output of another job, " + found.job() + ", which differs in "
                    + String.join(", ", differences));
        }
    }

    /** Whether that of an input is among them. */
    public boolean contains(int file) {
        return found.containsKey(file);
    }

    /** The inputs of those that a job has written. */
    public Set<String> paths(JobId job) {
        return found.values().stream()
                .filter(manifest -> manifest.job().equals(job))
                .map(manifest -> manifest.input().path())
                .collect(Collectors.toSet());
    }

    /**
     * Makes sure that they are intact.
     *
     * @throws UsageException for the first that is not
     */
    public void verify() {
        for (int file : found.keySet()) {
            VerifyResult result = new OutputVerifier().verify(outputs.get(file));
            if (result instanceof DamagedOutput damaged) {
                throw new UsageException(
                        outputs.get(file) + " is complete, but damaged: " + damaged.firstFinding()
                                + "; delete it to have it annotated again",
                        ExitCodes.DAMAGED);
            }
        }
    }
}
