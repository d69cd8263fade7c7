package io.github.corenlpextreme.local.process;

import io.github.corenlpextreme.local.fleet.WorkerStatus;
import io.github.corenlpextreme.local.terminal.TerminalOutput;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.source.BoundedLines;
import io.github.corenlpextreme.protocol.source.MetadataFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A worker process's end of the pipes to its run. A daemon thread, {@code standby-stdin}, reads; the
 * methods may be called by any thread.
 */
public final class StandbyChannel {

    private static final int OVERDUE = 1;

    private final PrintStream out;
    private final CompletableFuture<Optional<ClientSettings>> connected = new CompletableFuture<>();
    private final CompletableFuture<Optional<String>> job = new CompletableFuture<>();
    private final CompletableFuture<Optional<IdentityAssignment>> started = new CompletableFuture<>();
    private final CompletableFuture<Void> letGo = new CompletableFuture<>();

    /** Begins to read. Other streams than stdin and stdout are for tests. */
    StandbyChannel(InputStream in, PrintStream out) {
        this.out = out;
        Thread reader = new Thread(() -> read(in), "standby-stdin");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Takes stdin and stdout for itself; whatever else is printed to stdout goes to stderr from now on.
     *
     * @param drainBudget when stdin has ended, the process halts after this time even if it is stuck:
     *     CoreNLP can spin for ever, and a run that was killed cannot kill its workers; before it has been given
     *     work it halts at once, in the midst of its models
     */
    public static StandbyChannel ofThisProcess(Duration drainBudget) {
        PrintStream stdout = System.out;
        System.setOut(System.err);
        StandbyChannel channel = new StandbyChannel(System.in, stdout);
        channel.onNotNeeded(() -> Runtime.getRuntime().halt(ExitCodes.DONE));
        channel.onLetGo(() -> CompletableFuture.delayedExecutor(drainBudget.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> Runtime.getRuntime().halt(OVERDUE)));
        return channel;
    }

    /** Says which annotator's models are being loaded. */
    public void loading(String annotator) {
        say(WorkerProtocol.loading(annotator));
    }

    /** Says that the models are loaded and warmed up. */
    public void ready() {
        say(WorkerProtocol.ready());
    }

    /** To be called about once a second, and at once when a line was condemned. */
    public void status(WorkerStatus status) {
        say(WorkerProtocol.status(status));
    }

    /**
     * Waits to be told what to work on; empty if the process is not needed.
     *
     * @throws io.github.corenlpextreme.protocol.wire.WireException if it is no job
     */
    public Optional<WorkerBriefing> awaitBriefing() throws InterruptedException {
        Optional<ClientSettings> kafka = await(connected);
        Optional<JobManifest> manifest = await(job).map(WorkerProtocol::manifest);
        return kafka.flatMap(settings -> manifest.map(planned -> new WorkerBriefing(settings, planned)));
    }

    /** Waits for the identity to work under; empty if the process is not needed. */
    public Optional<IdentityAssignment> awaitStart() throws InterruptedException {
        return await(started);
    }

    private static <T> T await(CompletableFuture<T> told) throws InterruptedException {
        try {
            return told.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing fails this future", e);
        }
    }

    /** Runs once, on another thread or at once, if the run ends before it has given work to the process. */
    void onNotNeeded(Runnable end) {
        started.thenAccept(assignment -> {
            if (assignment.isEmpty()) {
                end.run();
            }
        });
    }

    /** Runs once, on another thread or at once, when the run wants the process to drain and exit. */
    public void onLetGo(Runnable drain) {
        letGo.thenRun(drain);
    }

    private void read(InputStream in) {
        Reader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try (BoundedLines lines = new BoundedLines(text, MetadataFile.MOST_BYTES)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                hear(line.get());
            }
        } catch (IOException e) {
            TerminalOutput.messages().line("the pipe from the run broke (" + e.getMessage() + "): draining");
        }
        connected.complete(Optional.empty());
        job.complete(Optional.empty());
        started.complete(Optional.empty());
        letGo.complete(null);
    }

    private void hear(String line) {
        WorkerProtocol.connection(line).ifPresent(kafka -> connected.complete(Optional.of(kafka)));
        if (WorkerProtocol.isJob(line)) {
            job.complete(Optional.of(line));
        }
        WorkerProtocol.assignment(line).ifPresent(assignment -> started.complete(Optional.of(assignment)));
    }

    private synchronized void say(String line) {
        out.println(line);
        out.flush();
    }
}
