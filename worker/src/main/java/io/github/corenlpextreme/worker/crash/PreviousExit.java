package io.github.corenlpextreme.worker.crash;

/**
 * How the process before ended that had a worker's identity, as far as this one has been told. A line that was in
 * flight alone when its process ended itself is guilty; when a signal ended it, it may be just as innocent as any.
 */
public enum PreviousExit {
    /** It is not known. */
    UNKNOWN,
    /** By a signal from outside. */
    KILLED,
    /** By its own doing: out of memory, a crash, an exit. */
    OWN_DOING;

    private static final int SIGNAL_BASE = 128;
    private static final int HANGUP = 1;
    private static final int INTERRUPT = 2;
    private static final int KILL = 9;
    private static final int TERMINATE = 15;

    /** From a process's exit code, which is 128 and the signal's number if a signal ended it. */
    public static PreviousExit ofExitCode(int code) {
        return switch (code - SIGNAL_BASE) {
            case HANGUP, INTERRUPT, KILL, TERMINATE -> KILLED;
            default -> OWN_DOING;
        };
    }
}
