package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks the user to confirm that a job is to be removed.
 *
 * @param terminal asks a question; empty if there is no user to answer
 */
public record RemovalConfirmation(Function<String, Optional<String>> terminal) {

    /**
     * Asks.
     *
     * @param disk how much room it takes, in words
     * @throws UsageException unless it is confirmed
     */
    public void require(JobId job, String disk) {
        String answer = terminal.apply(
                        "Remove job " + job + " and all it holds (" + disk + ")? Type its id to confirm: ")
                .orElseThrow(() -> new UsageException("there is no terminal to confirm that job " + job
                        + " is to be removed; add --yes to remove it without asking"));
        if (!answer.strip().equals(job.value())) {
            throw new UsageException("that is not the job's id: nothing was removed", ExitCodes.FAILED);
        }
    }
}
