package io.github.corenlpextreme.local.process;

import io.github.corenlpextreme.local.fleet.FleetEvent;
import io.github.corenlpextreme.local.fleet.FleetEvent.ProcessExited;
import io.github.corenlpextreme.protocol.source.BoundedLines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One worker process and its pipes. Two threads read its stdout and stderr; the end of stdout, when
 * the process is gone, is its {@link ProcessExited} event and the last. The other methods are called by the
 * supervising thread only.
 */
final class ChildProcess {

    /** A grandchild may hold stderr open after the process is gone. */
    private static final long STDERR_MILLIS = 1000;

    /** Characters; what libraries and native code print is not ours. A status has some hundred. */
    private static final int LONGEST_LINE = 64 << 10;

    private final int number;
    private final Process process;
    private final BufferedWriter stdin;
    private final LastLines lastLines = new LastLines();
    private final WorkerLog log;
    private final Thread errors;

    /** Set by the thread that tells the job, read by the supervisor. */
    private volatile boolean knowsJob;

    /** Written by the stdout thread, read by the supervisor. */
    private volatile long reportedResidentBytes;

    private ChildProcess(int number, Process process, WorkerLog log) {
        this.number = number;
        this.process = process;
        this.log = log;
        this.stdin = process.outputWriter(StandardCharsets.UTF_8);
        this.errors = daemon("worker-stderr-" + number, this::readErrors);
    }

    /** @param events takes the events of the process, on another thread */
    static ChildProcess start(int number, WorkerLaunch launch, Consumer<FleetEvent> events, WorkerLog log)
            throws IOException {
        ChildProcess child = new ChildProcess(number, new ProcessBuilder(launch.command()).start(), log);
        child.errors.start();
        daemon("worker-stdout-" + number, () -> child.readEvents(events)).start();
        daemon("worker-stdin-" + number, () -> child.brief(launch.briefing())).start();
        return child;
    }

    /** A pipe holds less than a long manifest, so this waits until the process reads. */
    private void brief(WorkerBriefing briefing) {
        String unbriefed = "has ended before it knew its job";
        tell(WorkerProtocol.connect(briefing.kafka()), unbriefed);
        knowsJob = tell(WorkerProtocol.job(briefing.job()), unbriefed);
    }

    /** A process that is ending cannot be told any more; its end is an event anyway. */
    void assign(String workerId, OptionalInt after) {
        tell(WorkerProtocol.start(workerId, after), "has ended before it could start as " + workerId);
    }

    /** A process that is ending cannot be told any more; its end is an event anyway. */
    private boolean tell(String line, String otherwise) {
        try {
            stdin.write(line + "\n");
            stdin.flush();
            return true;
        } catch (IOException e) {
            log.line(number, otherwise);
            return false;
        }
    }

    /** Asks the process to drain and exit. One that does not know its job has nothing to drain. */
    void drain() {
        if (!knowsJob) {
            process.destroy();
            return;
        }
        try {
            stdin.close();
        } catch (IOException e) {
            log.line(number, "has already ended");
        }
    }

    /** Ends it without draining. It still removes what it has in the folder for temporary files. */
    void dismiss() {
        process.destroy();
    }

    boolean awaitExit(Duration atMost) throws InterruptedException {
        return process.waitFor(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
    }

    void kill() {
        process.destroyForcibly();
    }

    /** What the process says of itself, where the system does not say it. */
    long residentBytes() {
        return process.isAlive() ? ProcessMemory.residentBytes(process.pid()).orElse(reportedResidentBytes) : 0;
    }

    private void readEvents(Consumer<FleetEvent> events) {
        try (BoundedLines stdout = new BoundedLines(process.inputReader(StandardCharsets.UTF_8), LONGEST_LINE)) {
            for (Optional<String> line = stdout.next(); line.isPresent(); line = stdout.next()) {
                onLine(line.get(), events);
            }
        } catch (IOException e) {
            lastLines.add("its output could not be read: " + e.getMessage());
        }
        reportExit(events);
    }

    private void onLine(String line, Consumer<FleetEvent> events) {
        Optional<FleetEvent> event = WorkerProtocol.event(number, line);
        event.ifPresentOrElse(events, () -> log.line(number, line));
        if (event.orElse(null) instanceof FleetEvent.StatusReported reported) {
            reportedResidentBytes = reported.status().residentBytes();
        }
    }

    private void reportExit(Consumer<FleetEvent> events) {
        try {
            int code = process.waitFor();
            errors.join(STDERR_MILLIS);
            events.accept(new ProcessExited(number, code, lastLines.oldestFirst()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readErrors() {
        try (BoundedLines stderr = new BoundedLines(process.errorReader(StandardCharsets.UTF_8), LONGEST_LINE)) {
            for (Optional<String> line = stderr.next(); line.isPresent(); line = stderr.next()) {
                lastLines.add(line.get());
                log.line(number, line.get());
            }
        } catch (IOException e) {
            lastLines.add("its messages could not be read: " + e.getMessage());
        }
    }

    private static Thread daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        return thread;
    }
}
