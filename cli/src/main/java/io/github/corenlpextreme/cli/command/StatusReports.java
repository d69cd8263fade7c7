package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.fleet.WorkerStatus;
import io.github.corenlpextreme.cli.process.ProcessMemory;
import io.github.corenlpextreme.cli.process.StandbyChannel;
import io.github.corenlpextreme.worker.kafka.Worker;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells the run once a second how a worker is. */
final class StatusReports implements AutoCloseable {

    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "worker-status");
        thread.setDaemon(true);
        return thread;
    });
    private final Worker worker;
    private final StandbyChannel channel;

    private StatusReports(Worker worker, StandbyChannel channel) {
        this.worker = worker;
        this.channel = channel;
    }

    static StatusReports start(Worker worker, StandbyChannel channel) {
        StatusReports reports = new StatusReports(worker, channel);
        reports.ticker.scheduleWithFixedDelay(reports::report, 1, 1, TimeUnit.SECONDS);
        return reports;
    }

    /** The last word too: what was done since the last report counts as progress. */
    @Override
    public void close() {
        ticker.shutdownNow();
        report();
    }

    private void report() {
        Runtime runtime = Runtime.getRuntime();
        channel.status(new WorkerStatus(
                worker.tasks(),
                0,
                ProcessMemory.residentBytes(ProcessHandle.current().pid()).orElse(0),
                runtime.totalMemory() - runtime.freeMemory()));
    }
}
