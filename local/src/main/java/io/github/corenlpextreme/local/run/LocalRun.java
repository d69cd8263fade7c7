package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.RunFailedException;
import io.github.corenlpextreme.local.fleet.FleetPlan;
import io.github.corenlpextreme.local.kafka.EmbeddedKafka;
import io.github.corenlpextreme.local.kafka.JobKafka;
import io.github.corenlpextreme.local.process.WorkerProcesses;
import io.github.corenlpextreme.local.progress.ProgressReport;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.producer.kafka.ChunkPublisher;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.topics.ReplayPreconditions;
import io.github.corenlpextreme.writer.SectionWriters;
import io.github.corenlpextreme.writer.Writer;
import io.github.corenlpextreme.writer.WriterConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole system on one machine: a broker, the producer and the writer in this process, the workers
 * as processes of their own. Used by one thread.
 */
public final class LocalRun {

    private static final Logger LOG = LoggerFactory.getLogger(LocalRun.class);
    /** When Kafka keeps offsets for a shorter time than the job has been waiting. */
    public static final String WORKERS_BEGIN_ANEW =
            "Kafka has lost the workers' offsets: they start over, and" + " what is annotated twice is written once";

    private static final Duration DRAIN = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 100;
    private static final long JOIN_SECONDS = 15;

    private final RunPlan plan;
    private final ProgressReport report;
    private final BooleanSupplier interrupted;
    private final Consumer<Path> logPlace;
    private final LongSupplier nanoClock;
    private final CompletableFuture<Boolean> outcome = new CompletableFuture<>(); // the first to know completes it

    /** @param logPlace given the state folder as soon as it is this run's: a log can lie there */
    public LocalRun(
            RunPlan plan,
            ProgressReport report,
            BooleanSupplier interrupted,
            Consumer<Path> logPlace,
            LongSupplier nanoClock) {
        this.plan = plan;
        this.report = report;
        this.interrupted = interrupted;
        this.logPlace = logPlace;
        this.nanoClock = nanoClock;
    }

    /**
     * Runs the job from where it stands to its end, or until interrupted.
     *
     * @return whether it is complete
     * @throws RunFailedException if the workers cannot go on
     */
    public boolean execute() throws IOException, InterruptedException {
        if (plan.kafka().isEmpty()) {
            EmbeddedKafka.requirePossible(plan.manifest().lanes());
        }
        try (StateFolder folder = StateFolder.open(plan.state().folder())) {
            logPlace.accept(folder.path());
            requireResumable(folder);
            WriterSession session = WriterSession.open(plan.manifest(), folder, plan.target());
            if (session.resumed()) {
                report.say("resuming job " + plan.manifest().job());
            }
            try {
                return takeToTheEnd(folder, session);
            } catch (RunFailedException e) {
                if (e.exitCode() == ExitCodes.USAGE && !session.resumed()) {
                    session.discard(); // the job cannot even begin like this, so there is nothing to resume
                }
                throw e;
            }
        }
    }

    private void requireResumable(StateFolder folder) throws IOException {
        if (plan.state().force()) {
            refuseReplayed(folder);
        } else if (!plan.isReplay() && !Writer.hasBegun(plan.manifest(), folder.path())) {
            plan.kafka()
                    .ifPresent(
                            kafka -> new ReplayPreconditions(kafka.settings(), plan.manifest()).requireDocumentsKept());
        }
    }

    private static void refuseReplayed(StateFolder folder) throws IOException {
        if (folder.hasReplays()) {
            throw new UsageException(
                    folder.path() + " holds other jobs that replay this one: remove them with 'jobs clean', or give"
                            + " another --state-dir",
                    ExitCodes.OUTPUT_REFUSED);
        }
    }

    private boolean takeToTheEnd(StateFolder folder, WriterSession session) throws IOException, InterruptedException {
        SectionWriters writers = session.writers(
                plan.state().keep() ? Optional.of(plan.where(folder)) : Optional.empty(),
                new WriterConfig.WriterListener(() -> {}, report::say));
        RunProgress progress = new RunProgress(plan, folder.broker(), writers, nanoClock);
        report.start(progress::now);
        boolean complete = runOnKafka(folder, writers, progress);
        if (complete && (plan.state().keep() || folder.hasReplays())) {
            folder.notes().keep(plan.inputRoot());
        } else if (complete) {
            folder.remove();
        }
        if (complete) {
            report.complete(progress.now(), plan.output().files().shownPlace(plan.manifest()).toString());
        }
        return complete;
    }

    private boolean runOnKafka(StateFolder folder, SectionWriters writers, RunProgress progress)
            throws IOException, InterruptedException {
        if (plan.kafka().isPresent()) {
            return runOn(plan.kafka().get(), folder, writers, progress);
        }
        try (JobKafka own = EmbeddedKafka.bind(folder)) {
            return runOn(own, folder, writers, progress);
        }
    }

    private boolean runOn(JobKafka kafka, StateFolder folder, SectionWriters writers, RunProgress progress)
            throws InterruptedException {
        RunTopics topics = new RunTopics(plan, kafka);
        boolean complete;
        try (WorkerProcesses workers = workers(kafka.workerSettings(), folder)) {
            start(workers); // loading models takes as long as starting Kafka
            kafka.start(this::onBrokerDeath);
            if (topics.prepare()) {
                report.say(WORKERS_BEGIN_ANEW);
            }
            progress.watch(workers);
            complete = work(kafka.settings(), writers, workers);
        }
        if (complete) {
            topics.removeUnlessKept();
        }
        return complete;
    }

    private void start(WorkerProcesses workers) {
        workers.failure()
                .thenAccept(failure ->
                        outcome.completeExceptionally(new RunFailedException(failure.exitCode(), failure.reason())));
        if (plan.fleet().workers() > 0) {
            workers.start();
        }
    }

    private boolean work(ClientSettings kafka, SectionWriters writers, WorkerProcesses workers)
            throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        BooleanSupplier stopped = () -> over.get() || interrupted.getAsBoolean();
        workers.release();
        Thread producing = start("producer", () -> publish(kafka, stopped));
        Thread writing = start("writer", () -> outcome.complete(writers.run(kafka, stopped)));
        try {
            return await();
        } finally {
            over.set(true);
            join(producing);
            join(writing);
        }
    }

    /** A job that replays another one has its work already. */
    private void publish(ClientSettings kafka, BooleanSupplier stopped) {
        if (!plan.isReplay()) {
            new ChunkPublisher(kafka, plan.manifest()).publish(stopped);
        }
    }

    private boolean await() throws InterruptedException {
        while (!interrupted.getAsBoolean()) {
            try {
                return outcome.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.trace("still at work");
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException(e.getCause().getMessage(), e.getCause());
            }
        }
        report.say("stopping: finishing the work in progress");
        return false;
    }

    private void onBrokerDeath(String reason) {
        outcome.completeExceptionally(new RunFailedException(ExitCodes.FAILED, reason));
    }

    private WorkerProcesses workers(ClientSettings kafka, StateFolder folder) {
        RunPlan.RunFleet fleet = plan.fleet();
        return new WorkerProcesses(
                plan.workerLaunch(kafka, folder.path()),
                FleetPlan.of(fleet.workers(), fleet.work().maxTasks()),
                DRAIN,
                (process, line) -> LOG.atInfo().addKeyValue("process", process).log(line),
                nanoClock);
    }

    /** Starts a part on a thread of its own; its failure is the run's. */
    private Thread start(String name, Runnable part) {
        Thread thread = new Thread(
                () -> {
                    try {
                        part.run();
                    } catch (RuntimeException | Error e) {
                        outcome.completeExceptionally(e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void join(Thread thread) throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(JOIN_SECONDS));
    }
}
