package io.github.corenlpextreme.local.fleet;

import io.github.corenlpextreme.local.fleet.FleetEvent.ProcessExited;
import io.github.corenlpextreme.protocol.ExitCodes;

/** The sentences with which a fleet gives up. */
final class FleetFailureText {

    private FleetFailureText() {}

    /** The worker has said itself what is wrong, in its last line. */
    static FleetFailure ownReport(ProcessExited exited, String otherwise) {
        return new FleetFailure(exited.code(), lastLine(exited, otherwise));
    }

    static FleetFailure noMemoryForModels() {
        return new FleetFailure(
                ExitCodes.OUT_OF_MEMORY,
                "a worker ran out of memory while loading its models; increase --worker-memory");
    }

    static FleetFailure crashing(ProcessExited exited, String who, int times) {
        if (exited.code() == ExitCodes.OUT_OF_MEMORY) {
            return new FleetFailure(
                    ExitCodes.OUT_OF_MEMORY,
                    who + " ran out of memory " + times + " times in a row without finishing a task;"
                            + " increase --worker-memory");
        }
        return new FleetFailure(
                ExitCodes.FAILED,
                who + " ended " + times + " times in a row without finishing a task, most recently with "
                        + ExitCodes.describe(exited.code()) + "; its last output: " + lastLine(exited, "none"));
    }

    private static String lastLine(ProcessExited exited, String otherwise) {
        return exited.lastLines().stream()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse(otherwise);
    }
}
