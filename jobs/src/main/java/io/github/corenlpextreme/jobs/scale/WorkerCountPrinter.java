package io.github.corenlpextreme.jobs.scale;

import io.github.corenlpextreme.local.RunFailedException;
import io.github.corenlpextreme.local.terminal.TerminalOutput;
import io.github.corenlpextreme.protocol.ExitCodes;
import java.util.Optional;

/** Leaves the number to the reading program: a line for each, at once. */
public final class WorkerCountPrinter implements WorkerOrchestrator {

    private final TerminalOutput out;

    public WorkerCountPrinter(TerminalOutput out) {
        this.out = out;
    }

    /** @throws RunFailedException if no program reads the lines any more */
    @Override
    public Optional<String> scaleTo(int workers) {
        out.line(Integer.toString(workers));
        if (!out.flush()) {
            throw new RunFailedException(
                    ExitCodes.FAILED, "standard output is closed: the program that read the numbers has ended");
        }
        return Optional.empty();
    }
}
