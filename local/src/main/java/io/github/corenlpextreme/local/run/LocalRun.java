package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.RunFailedException;
import io.github.corenlpextreme.local.fleet.FleetPlan;
import io.github.corenlpextreme.local.kafka.EmbeddedKafka;
import io.github.corenlpextreme.local.kafka.JobKafka;
import io.github.corenlpextreme.local.process.WorkerProcesses;
import io.github.corenlpextreme.local.progress.ProgressReport;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.local.timeline.RunStep;
import io.github.corenlpextreme.local.timeline.RunTimeline;
import io.github.corenlpextreme.producer.kafka.ChunkPublisher;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.writer.SectionWriters;
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
    private static final Duration JOIN = Duration.ofSeconds(15);

    private final RunPlan plan;
    private final ProgressReport report;
    private final BooleanSupplier interrupted;
    private final Consumer<Path> logPlace;
    private final RunTimeline timeline;
    private final StepObserver steps;
    private boolean resumed; // of the run's thread
    private final CompletableFuture<Boolean> outcome = new CompletableFuture<>(); // the first to know completes it

    /**
     * A run that has not begun.
     *
     * @param logPlace given the state folder as soon as it is this run's: a log can lie there
     * @param timeline told of each step
     */
    public LocalRun(
            RunPlan plan,
            ProgressReport report,
            BooleanSupplier interrupted,
            Consumer<Path> logPlace,
            RunTimeline timeline) {
        this.plan = plan;
        this.report = report;
        this.interrupted = interrupted;
        this.logPlace = logPlace;
        this.timeline = timeline;
        this.steps = new StepObserver(timeline);
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
            new ResumeCheck(plan).require(folder);
            WriterSession session = WriterSession.open(plan.manifest(), folder, plan.target());
            resumed = session.resumed();
            if (resumed) {
                report.say("resuming job " + plan.manifest().job());
            }
            timeline.reach(RunStep.STATE_CLAIMED);
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

    private boolean takeToTheEnd(StateFolder folder, WriterSession session) throws IOException, InterruptedException {
        SectionWriters writers = session.writers(
                plan.state().keep() ? Optional.of(plan.where(folder)) : Optional.empty(),
                new WriterConfig.WriterListener(steps::onTurn, report::say));
        steps.watch(() -> writers.progress().counts().lines());
        RunProgress progress = new RunProgress(plan, folder.broker(), writers, timeline.clock());
        report.start(progress::now);
        boolean complete = runOnKafka(folder, writers, progress);
        if (complete && isKept(folder)) {
            folder.notes().keep(plan.inputRoot());
        } else if (complete) {
            folder.remove();
        }
        if (complete) {
            timeline.reach(RunStep.STATE_CLEARED);
            report.complete(
                    progress.now(),
                    plan.output().files().shownPlace(plan.manifest()).toString());
        }
        return complete;
    }

    private boolean isKept(StateFolder folder) throws IOException {
        return plan.state().keep() || folder.hasReplays();
    }

    private boolean runOnKafka(StateFolder folder, SectionWriters writers, RunProgress progress)
            throws IOException, InterruptedException {
        if (plan.kafka().isPresent()) {
            return runOn(plan.kafka().get(), folder, writers, progress);
        }
        boolean complete;
        try (JobKafka own = EmbeddedKafka.bind(folder)) {
            complete = runOn(own, folder, writers, progress);
        }
        timeline.reach(RunStep.BROKER_ENDED);
        return complete;
    }

    private boolean runOn(JobKafka kafka, StateFolder folder, SectionWriters writers, RunProgress progress)
            throws IOException, InterruptedException {
        RunTopics topics = new RunTopics(plan, kafka);
        boolean complete;
        try (WorkerProcesses workers = workers(kafka.workerSettings(), folder)) {
            start(workers); // loading models takes as long as starting Kafka
            timeline.reach(RunStep.WORKERS_STARTED);
            kafka.start(this::onBrokerDeath);
            timeline.reach(RunStep.BROKER_READY);
            if (topics.prepare(resumed)) {
                report.say(WORKERS_BEGIN_ANEW);
            }
            timeline.reach(RunStep.TOPICS_READY);
            progress.watch(workers);
            complete = work(kafka.settings(), writers, workers);
            if (complete && plan.kafka().isEmpty() && !isKept(folder)) {
                workers.dismiss(); // the output is complete, and their offsets go with Kafka's folder
            }
        }
        timeline.reach(RunStep.WORKERS_ENDED);
        if (complete) {
            topics.removeUnlessKept();
        }
        return complete;
    }

    private void start(WorkerProcesses workers) {
        workers.failure()
                .thenAccept(failure ->
                        outcome.completeExceptionally(new RunFailedException(failure.exitCode(), failure.reason())));
        workers.observe(steps::onEvent);
        if (plan.fleet().workers() > 0) {
            workers.start();
        }
    }

    private boolean work(ClientSettings kafka, SectionWriters writers, WorkerProcesses workers)
            throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        BooleanSupplier stopped = () -> over.get() || interrupted.getAsBoolean();
        workers.release();
        PartThread producing =
                new PartThread("producer", () -> publish(kafka, stopped), outcome::completeExceptionally);
        PartThread writing =
                new PartThread("writer", () -> write(kafka, writers, stopped), outcome::completeExceptionally);
        try {
            return await();
        } finally {
            over.set(true);
            producing.join(JOIN);
            writing.join(JOIN);
        }
    }

    /** A job that replays another one has its work already. */
    private void publish(ClientSettings kafka, BooleanSupplier stopped) {
        if (!plan.isReplay()) {
            new ChunkPublisher(kafka, plan.manifest()).publish(stopped);
            timeline.reach(RunStep.CHUNKS_PUBLISHED);
        }
    }

    private void write(ClientSettings kafka, SectionWriters writers, BooleanSupplier stopped) {
        boolean complete = writers.run(kafka, stopped);
        if (complete) {
            timeline.reach(RunStep.OUTPUT_FINAL);
        }
        outcome.complete(complete);
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
                timeline.clock());
    }
}
