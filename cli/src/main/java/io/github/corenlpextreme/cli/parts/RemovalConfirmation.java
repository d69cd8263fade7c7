package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Has somebody confirm that a job is to be removed.
 *
 * @param terminal asks a question; empty if nobody is there to answer
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
                        "Remove job " + job + " with all it holds (" + disk + ")? Type its id to confirm: ")
                .orElseThrow(() -> new UsageException("nobody is at a terminal to confirm that job " + job
                        + " is to be removed; add --yes to remove it unasked"));
        if (!answer.strip().equals(job.value())) {
            throw new UsageException("that is not the job's id: nothing was removed", ExitCodes.FAILED);
        }
    }
}
