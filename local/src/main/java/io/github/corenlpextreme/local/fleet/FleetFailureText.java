package io.github.corenlpextreme.local.fleet;

import io.github.corenlpextreme.local.fleet.FleetEvent.ProcessExited;
import io.github.corenlpextreme.protocol.ExitCodes;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The sentences with which a fleet gives up. */
final class FleetFailureText {

    /** With which a sentence of ours begins; the run that repeats it puts the same before. */
    private static final String OURS = "corenlp-extreme: ";

    /** What Java says of its flags, lines of a log, which are Kafka's most of the time, and of a stack trace. */
    private static final Pattern BESIDES = Pattern.compile("(NOTE: )?Picked up [A-Z_]+OPTIONS: "
            + "|\\d\\d:\\d\\d:\\d\\d (ERROR|WARN|INFO|DEBUG|TRACE) |\\s+at |Caused by: |\\s*\\.\\.\\. \\d+ ");

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

    /** The worker's last sentence; else the last line that is one of a message. */
    private static String lastLine(ProcessExited exited, String otherwise) {
        List<String> lines = exited.lastLines();
        return last(lines, line -> line.startsWith(OURS))
                .map(line -> line.substring(OURS.length()))
                .or(() -> last(
                        lines, line -> !line.isBlank() && !BESIDES.matcher(line).lookingAt()))
                .orElse(otherwise);
    }

    private static Optional<String> last(List<String> lines, Predicate<String> wanted) {
        return lines.stream().filter(wanted).reduce((first, second) -> second);
    }
}
