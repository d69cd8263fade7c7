package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.local.terminal.TerminalOutput;

/**
 * What is printed at the very end when Ctrl-C or SIGTERM ends a process that has nothing to put away. The
 * process ends at once; the exit code (130 or 143) is the JVM's.
 */
public final class OnInterrupt {

    private OnInterrupt() {}

    /** Does the work; should it be ended by a signal, the line is printed to standard error. */
    public static void ifInterrupted(String line, Runnable work) {
        Thread hook = new Thread(() -> TerminalOutput.messages().line(line), "last-line");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the signal came in this very moment, and the line is being printed
        }
    }
}
