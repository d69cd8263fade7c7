package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.local.terminal.TerminalOutput;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM. The JVM ends when its shutdown hooks have; ours holds it until the work has been
 * put away, and then prints how to go on as the last line. The exit code (130 or 143) is the JVM's.
 */
public final class GracefulShutdown implements AutoCloseable {

    private final CountDownLatch putAway = new CountDownLatch(1);
    private final Runnable onSignal;
    private final Runnable lastLines;
    private final Duration patience;
    private final Thread hook = new Thread(this::holdUntilPutAway, "interruption");
    private volatile boolean requested; // written by the hook, read by the work

    /**
     * Begins to listen.
     *
     * @param lastLine printed to standard error at the very end if interrupted
     * @param patience how long the work may take to be put away
     */
    public GracefulShutdown(String lastLine, Duration patience) {
        this(() -> {}, lastLine(lastLine), patience);
    }

    /**
     * Begins to listen.
     *
     * @param onSignal run as soon as the signal has come, on another thread than the work's
     * @param lastLines run at the very end if interrupted
     * @param patience how long the work may take to be put away
     */
    public GracefulShutdown(Runnable onSignal, Runnable lastLines, Duration patience) {
        this.onSignal = onSignal;
        this.lastLines = lastLines;
        this.patience = patience;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Prints a line to standard error. */
    public static Runnable lastLine(String line) {
        return () -> TerminalOutput.messages().line(line);
    }

    /** Whether the work is to be put away. */
    public boolean requested() {
        return requested;
    }

    /** Says that the work is put away. */
    @Override
    public void close() {
        putAway.countDown();
        if (!requested) {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            requested = true; // the signal came in this very moment; the hook will find the work put away
        }
    }

    private void holdUntilPutAway() {
        requested = true;
        onSignal.run();
        try {
            if (!putAway.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                TerminalOutput.messages().message("not everything could be finished in time; nothing is lost");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lastLines.run();
    }
}
