package io.github.corenlpextreme.cli.fleet;

import io.github.corenlpextreme.cli.config.ExitCodes;
import io.github.corenlpextreme.cli.fleet.FleetEvent.Exited;

/** The sentences with which a fleet gives up. */
final class Farewell {

    private Farewell() {}

    /** The worker has said itself what is wrong, in its last line. */
    static WorkersFailed inItsOwnWords(Exited exited, String otherwise) {
        return new WorkersFailed(exited.code(), lastLine(exited, otherwise));
    }

    static WorkersFailed noMemoryForModels() {
        return new WorkersFailed(
                ExitCodes.OUT_OF_MEMORY,
                "a worker ran out of memory while it loaded its models; give more with --worker-memory");
    }

    static WorkersFailed crashing(Exited exited, String who, int times) {
        if (exited.code() == ExitCodes.OUT_OF_MEMORY) {
            return new WorkersFailed(
                    ExitCodes.OUT_OF_MEMORY,
                    who + " ran out of memory " + times + " times in a row without finishing a task;"
                            + " give more with --worker-memory");
        }
        return new WorkersFailed(
                ExitCodes.FAILED,
                who + " ended " + times + " times in a row without finishing a task, at last with "
                        + ExitCodes.describe(exited.code()) + "; its last words: " + lastLine(exited, "none"));
    }

    private static String lastLine(Exited exited, String otherwise) {
        return exited.lastWords().stream()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse(otherwise);
    }
}
