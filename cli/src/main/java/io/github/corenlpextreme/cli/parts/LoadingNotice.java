package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.local.progress.HumanText;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says now and then which models a worker is loading, so that it does not seem to stand still. */
public final class LoadingNotice implements AutoCloseable {

    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "loading-notice");
        thread.setDaemon(true);
        return thread;
    });
    private final Consumer<String> say;
    private final Duration interval;
    private volatile String annotator = "";
    private long times; // of the ticker's thread

    private LoadingNotice(Duration interval, Consumer<String> say) {
        this.interval = interval;
        this.say = say;
    }

    /** Begins; what is loaded within one interval is not worth a line. */
    public static LoadingNotice every(Duration interval, Consumer<String> say) {
        LoadingNotice notice = new LoadingNotice(interval, say);
        notice.ticker.scheduleAtFixedRate(
                notice::tell, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        return notice;
    }

    /** The models of this annotator are next. */
    public void begins(String name) {
        annotator = name;
    }

    private void tell() {
        times++;
        say.accept(
                "loading models: now " + annotator + ", " + HumanText.time(interval.multipliedBy(times)) + " so far");
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }
}
