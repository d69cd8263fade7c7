package io.github.corenlpextreme.jobs.scale;

import io.github.corenlpextreme.local.RunFailedException;
import io.github.corenlpextreme.protocol.ExitCodes;
import java.io.PrintStream;
import java.util.Optional;

/** Leaves the number to whoever reads it: a line for each, at once. */
public final class WorkerCountPrinter implements WorkerOrchestrator {

    private final PrintStream out;

    public WorkerCountPrinter(PrintStream out) {
        this.out = out;
    }

    /** @throws RunFailedException if nobody reads the lines any more */
    @Override
    public Optional<String> scaleTo(int workers) {
        out.println(workers);
        if (out.checkError()) { // flushes, too
            throw new RunFailedException(
                    ExitCodes.FAILED, "standard output is closed: whoever read the numbers of workers has ended");
        }
        return Optional.empty();
    }
}
