package io.github.corenlpextreme.local.process;

import io.github.corenlpextreme.local.fleet.WorkerStatus;
import io.github.corenlpextreme.worker.Worker;
import io.github.corenlpextreme.worker.WorkerListener;
import io.github.corenlpextreme.worker.progress.Lane;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells the run how a worker is: once a second, and at once when it has taken lanes over, for it may have found a line
 * there that killed its predecessor, which is progress, and be killed by another before the second is over.
 */
public final class StatusReporter implements WorkerListener, AutoCloseable {

    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "worker-status");
        thread.setDaemon(true);
        return thread;
    });
    private final StandbyChannel channel;
    private volatile @Nullable Worker worker; // written once before it works

    public StatusReporter(StandbyChannel channel) {
        this.channel = channel;
    }

    /** The worker is about to work. */
    public void start(Worker started) {
        worker = started;
        ticker.scheduleWithFixedDelay(this::report, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void working() {}

    @Override
    public void draining() {}

    @Override
    public void holding(Set<Lane> lanes) {
        report();
    }

    /** The last word too: what was done since the last report counts as progress. */
    @Override
    public void close() {
        ticker.shutdownNow();
        report();
    }

    private void report() {
        Worker of = worker;
        if (of == null) {
            return;
        }
        Runtime runtime = Runtime.getRuntime();
        channel.status(new WorkerStatus(
                of.tasks(),
                of.condemned(),
                ProcessMemory.residentBytes(ProcessHandle.current().pid()).orElse(0),
                runtime.totalMemory() - runtime.freeMemory()));
    }
}
