package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.topics.ReplayPreconditions;
import io.github.corenlpextreme.writer.Writer;
import java.io.IOException;

/** Whether a run may begin in its state folder, or go on there. */
record ResumeCheck(RunPlan plan) {

    /** @throws UsageException if it must not; says why */
    void require(StateFolder folder) throws IOException {
        if (plan.state().force()) {
            refuseReplayed(folder);
        } else if (!plan.isReplay() && !Writer.hasBegun(plan.manifest(), folder.path())) {
            plan.kafka()
                    .ifPresent(
                            kafka -> new ReplayPreconditions(kafka.settings(), plan.manifest()).requireDocumentsKept());
        }
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
