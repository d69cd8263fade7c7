package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.output.FinishedOutputs;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a run has left to do: the inputs without a finished output, and all inputs of a job that is unfinished, which is
 * resumed as a whole.
 *
 * @param left numbers of inputs, in their order
 * @param inState the job that the state folder holds
 * @param orphaned whether all that job was to do is done, so that only its state is left
 */
public record RemainingInputs(
        List<Integer> left, FinishedOutputs finished, Optional<JobManifest> inState, boolean orphaned) {

    public RemainingInputs {
        left = List.copyOf(left);
    }

    /**
     * Looks for what there is.
     *
     * @param run all that is wanted
     * @param outputs one for each of its inputs
     * @throws UsageException if there is another output under a name
     */
    public static RemainingInputs of(JobManifest run, List<Path> outputs, Path stateDir) throws IOException {
        FinishedOutputs finished = FinishedOutputs.of(run, outputs);
        Optional<JobManifest> inState = StateFolder.unfinishedJob(stateDir);
        Set<String> underWay = inState.map(RemainingInputs::paths).orElse(Set.of());
        boolean orphaned =
                inState.isPresent() && finished.paths(inState.get().job()).containsAll(underWay);
        List<Integer> left = IntStream.range(0, run.inputs().size())
                .filter(file -> !finished.contains(file)
                        || (!orphaned
                                && underWay.contains(run.inputs().get(file).path())))
                .boxed()
                .toList();
        return new RemainingInputs(left, finished, inState, orphaned);
    }

    private static Set<String> paths(JobManifest job) {
        return job.inputs().stream().map(InputFile::path).collect(Collectors.toSet());
    }

    /** Whether there is nothing left to do. */
    public boolean none() {
        return left.isEmpty();
    }

    /** The job of which only the state is left. */
    public Optional<JobManifest> orphan() {
        return orphaned ? inState : Optional.empty();
    }

    /**
     * Makes sure that what need not be annotated is intact, if the rest is not under way already.
     *
     * @throws UsageException if something is damaged
     */
    public void verifyFinished() {
        if (inState.isEmpty() || orphaned) {
            finished.verify();
        }
    }
}
