package io.github.corenlpextreme.local.progress;

import io.github.corenlpextreme.local.terminal.TerminalOutput;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the user how far a job is, from its start to its summary: on a terminal by a bar, elsewhere
 * by a line every ten seconds, with {@code -q} not at all. One thread, {@code progress}, looks at the
 * job; all methods may be called by any thread.
 */
public final class ProgressReport implements AutoCloseable {

    /** Set by the launcher, which alone can ask: {@code [ -t 2 ]}. */
    static final String TTY_PROPERTY = "corenlp-extreme.stderr.tty";

    /** Set by the launcher too. */
    static final String COLUMNS_PROPERTY = "corenlp-extreme.stderr.columns";

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(250);
    private static final Duration LINE_INTERVAL = Duration.ofSeconds(10);

    private final Optional<ProgressView> view;
    private final RefreshThrottle pacing;
    private final LongSupplier nanoClock;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    /** Guarded by this. */
    private @Nullable RunHistory history;

    /** @param interval between two times that the view shows the same phase */
    ProgressReport(Optional<ProgressView> view, Duration interval, LongSupplier nanoClock) {
        this.view = view;
        this.pacing = new RefreshThrottle(interval);
        this.nanoClock = nanoClock;
    }

    /** To stderr, in the way that suits it. */
    public static ProgressReport toStderr(boolean quiet) {
        if (quiet) {
            return new ProgressReport(Optional.empty(), LINE_INTERVAL, System::nanoTime);
        }
        TerminalOutput err = TerminalOutput.messages();
        boolean terminal = Boolean.getBoolean(TTY_PROPERTY) && !"dumb".equals(System.getenv("TERM"));
        String encoding = System.getProperty("stderr.encoding", System.getProperty("sun.stderr.encoding", "UTF-8"));
        return terminal
                ? new ProgressReport(
                        Optional.of(new BarView(
                                err, encoding.equalsIgnoreCase("UTF-8"), Integer.getInteger(COLUMNS_PROPERTY, 80))),
                        Duration.ZERO,
                        System::nanoTime)
                : new ProgressReport(Optional.of(new PlainView(err)), LINE_INTERVAL, System::nanoTime);
    }

    /** Begins to look at the job. */
    public synchronized void start(Supplier<JobProgress> job) {
        begin(job);
        ticker.scheduleWithFixedDelay(() -> refresh(job), 0, LOOK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized void begin(Supplier<JobProgress> job) {
        history = new RunHistory(nanoClock.getAsLong(), job.get(), WINDOW);
    }

    /** Prints a line without spoiling the bar; nothing with {@code -q}. */
    public synchronized void say(String line) {
        view.ifPresent(shown -> shown.say(line));
    }

    /** The job is complete: ends the display and prints the summary. */
    public synchronized void complete(JobProgress last, String output) {
        close();
        if (history != null) {
            history.add(nanoClock.getAsLong(), last);
            ProgressText.summary(last, history.figures(last), output).forEach(this::say);
        }
    }

    /** Ends the display. */
    @Override
    public synchronized void close() {
        ticker.shutdownNow();
        view.ifPresent(ProgressView::close);
    }

    /** Looks more often than it shows: the rates of short jobs and the peak of memory depend on it. */
    synchronized void refresh(Supplier<JobProgress> job) {
        if (history == null || ticker.isShutdown()) {
            return;
        }
        JobProgress progress = job.get();
        long now = nanoClock.getAsLong();
        history.add(now, progress);
        if (view.isPresent() && pacing.isDue(now, progress.phase())) {
            view.get().show(progress, history.rates());
        }
    }
}
