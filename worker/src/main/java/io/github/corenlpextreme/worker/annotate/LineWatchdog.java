package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.worker.crash.LineVerdict;
import io.github.corenlpextreme.worker.crash.LineVerdict.VerdictKind;
import io.github.corenlpextreme.worker.cut.InputLine;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Sees to it that no line is annotated for longer than allowed. First it interrupts the thread, which most annotators
 * obey within a second; CoreNLP's parser then returns as if nothing had happened, so the watch remembers. A thread
 * that does not come back can be ended only with its process. Thread-safe; looks around on a thread of its own.
 */
public final class LineWatchdog implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LOOKS_PER_LIMIT = 10;
    private static final long LONGEST_LOOK_MILLIS = 1000;

    private final Duration limit;
    private final Duration grace;
    private final LongSupplier nanoTime;
    private final Set<WatchedLine> watches = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "worker-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Watches nothing yet.
     *
     * @param limit for one line; zero for none
     * @param nanoTime what time it is
     */
    public LineWatchdog(Duration limit, LongSupplier nanoTime) {
        this(limit, GRACE, nanoTime);
    }

    /** @param grace how long an interrupted thread may take to come back */
    LineWatchdog(Duration limit, Duration grace, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.grace = grace;
    }

    /** @param onStuck told, on the watchdog's thread, if a line's thread did not come back */
    void start(Consumer<RestartRequired> onStuck) {
        if (!limit.isZero()) {
            long millis = Math.max(1, Math.min(limit.toMillis() / LOOKS_PER_LIMIT, LONGEST_LOOK_MILLIS));
            looking.scheduleWithFixedDelay(() -> inspect(onStuck), millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** The calling thread begins to annotate a line. */
    WatchedLine watch(LaneTask task, InputLine line) {
        WatchedLine watch = new WatchedLine(task, line, Thread.currentThread(), nanoTime.getAsLong());
        watches.add(watch);
        return watch;
    }

    private void inspect(Consumer<RestartRequired> onStuck) {
        long now = nanoTime.getAsLong();
        for (WatchedLine watch : watches) {
            if (now - watch.began > limit.plus(grace).toNanos()) {
                onStuck.accept(stuck(watch));
            } else if (now - watch.began > limit.toNanos()) {
                watch.interrupt();
            }
        }
    }

    private static RestartRequired stuck(WatchedLine watch) {
        return new RestartRequired(
                watch.task,
                new LineVerdict(watch.task.offset(), watch.line.offset(), VerdictKind.STUCK, 0),
                "the line at byte " + watch.line.offset()
                        + " takes longer than --line-timeout allows and cannot be interrupted");
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }

    /** One line on one thread. */
    final class WatchedLine {

        private final LaneTask task;
        private final InputLine line;
        private final Thread thread;
        private final long began;
        private boolean ended;
        private boolean interrupted;

        private WatchedLine(LaneTask task, InputLine line, Thread thread, long began) {
            this.task = task;
            this.line = line;
            this.thread = thread;
            this.began = began;
        }

        /** The watched thread has come back; returns whether it had been interrupted. May be called again. */
        synchronized boolean end() {
            if (!ended) {
                ended = true;
                watches.remove(this);
                if (interrupted) {
                    Thread.interrupted(); // meant for this line, not for the next
                }
            }
            return interrupted;
        }

        private synchronized void interrupt() {
            if (!ended && !interrupted) {
                interrupted = true;
                thread.interrupt();
            }
        }
    }
}
