package io.github.corenlpextreme.protocol;

import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes of every subcommand, in one place: the program and its help read the same list. */
public final class ExitCodes {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    /** The JVM's own code under {@code -XX:+ExitOnOutOfMemoryError}; it cannot be chosen. */
    public static final int OUT_OF_MEMORY = 3;

    public static final int INPUT_CHANGED = 4;
    public static final int OUTPUT_REFUSED = 5;
    public static final int DAMAGED = 6;
    public static final int TOO_MANY_QUARANTINED = 7;
    public static final int ENGINE_DIFFERS = 8;
    /** EX_TEMPFAIL of sysexits.h: nothing is wrong, restart this worker. */
    public static final int REPLACE_WORKER = 75;

    public static final int INTERRUPTED = 130;
    public static final int TERMINATED = 143;

    private static final int SIGNAL_BASE = 128;
    private static final int LAST_SIGNAL = 64;

    private ExitCodes() {}

    /** Code to meaning, in the order in which help lists them. */
    public static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(" " + DONE, "done, or the same job was already complete");
        meanings.put(" " + FAILED, "failed; running the same command again resumes the job");
        meanings.put(" " + USAGE, "usage error: an option, an input or a CoreNLP property");
        meanings.put(" " + OUT_OF_MEMORY, "out of memory; increase --worker-memory");
        meanings.put(" " + INPUT_CHANGED, "an input, or a file that a property names, has changed since the job began");
        meanings.put(" " + OUTPUT_REFUSED, "the output exists or belongs to another job; see --force");
        meanings.put(" " + DAMAGED, "verify found damage");
        meanings.put(
                " " + TOO_MANY_QUARANTINED,
                "more lines could not be annotated than --max-quarantined allows, or decoded than"
                        + " --max-malformed allows");
        meanings.put(
                " " + ENGINE_DIFFERS,
                "a line that was checked came out otherwise than by CoreNLP's own code; go on with --engine corenlp");
        meanings.put(
                " " + REPLACE_WORKER,
                "a worker is to be replaced (--max-tasks, memory nearly full, or a line that needs a fresh process):"
                        + " start it again");
        meanings.put(" " + INTERRUPTED, "interrupted (Ctrl-C); the last line says how to resume");
        meanings.put(" " + TERMINATED, "terminated (SIGTERM); the last line says how to resume");
        return meanings;
    }

    /** How a process ended, in words: "exit code 1" or "killed by signal 9". */
    public static String describe(int exitCode) {
        boolean signal = exitCode > SIGNAL_BASE && exitCode <= SIGNAL_BASE + LAST_SIGNAL;
        return signal ? "killed by signal " + (exitCode - SIGNAL_BASE) : "exit code " + exitCode;
    }
}
