package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.output.ExistingOutputs;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.topics.ReplayPreconditions;
import io.github.corenlpextreme.writer.Writer;
import java.io.IOException;

/** What a run does with the state that an earlier run of the same job has left. */
final class RunResumption {

    private final RunPlan plan;

    RunResumption(RunPlan plan) {
        this.plan = plan;
    }

    /** Takes away what a job has left that cannot even begin. */
    void forget(StateFolder folder) throws IOException {
        new ExistingOutputs(plan.manifest(), plan.outputs()).discardIncomplete(folder.path());
        folder.remove();
    }

    /** Makes the state folder this job's; returns whether there was something to take up. */
    boolean resume(StateFolder folder) throws IOException {
        if (plan.state().force()) {
            refuseReplayed(folder);
            folder.clear();
        } else if (!plan.isReplay() && !Writer.hasBegun(folder.path())) {
            plan.kafka()
                    .ifPresent(
                            kafka -> new ReplayPreconditions(kafka.settings(), plan.manifest()).requireDocumentsKept());
        }
        boolean resumed = folder.claim(plan.manifest());
        if (!resumed) {
            new ExistingOutputs(plan.manifest(), plan.outputs()).discardIncomplete(folder.path());
        }
        return resumed;
    }

    private static void refuseReplayed(StateFolder folder) throws IOException {
        if (folder.hasReplays()) {
            throw new UsageException(
                    folder.path() + " holds other jobs that replay this one: remove them with 'jobs clean', or give"
                            + " another --state-dir",
                    ExitCodes.OUTPUT_REFUSED);
        }
    }
}
