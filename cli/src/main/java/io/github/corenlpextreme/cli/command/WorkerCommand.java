package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.health.HealthServer;
import io.github.corenlpextreme.cli.health.ServiceHealth;
import io.github.corenlpextreme.cli.options.InputRootOptions;
import io.github.corenlpextreme.cli.options.KafkaOptions;
import io.github.corenlpextreme.cli.options.ServiceOptions;
import io.github.corenlpextreme.cli.options.TrustOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.options.WorkerOptions;
import io.github.corenlpextreme.cli.parts.GracefulShutdown;
import io.github.corenlpextreme.cli.parts.JobCheck;
import io.github.corenlpextreme.cli.parts.JobChooser;
import io.github.corenlpextreme.cli.parts.LoadingNotice;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.cli.parts.PublishedJob;
import io.github.corenlpextreme.cli.parts.WorkerConsole;
import io.github.corenlpextreme.local.process.IdentityAssignment;
import io.github.corenlpextreme.local.process.StandbyChannel;
import io.github.corenlpextreme.local.process.StatusReporter;
import io.github.corenlpextreme.local.process.WorkerBriefing;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.worker.WorkSettings;
import io.github.corenlpextreme.worker.Worker;
import io.github.corenlpextreme.worker.WorkerConfig;
import io.github.corenlpextreme.worker.WorkerEnding;
import io.github.corenlpextreme.worker.WorkerListener;
import io.github.corenlpextreme.worker.corenlp.CoreNlpAnnotator;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyTrust;
import io.github.corenlpextreme.worker.corenlp.properties.TrustCheck;
import io.github.corenlpextreme.worker.crash.PreviousExit;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Annotates a published job's chunks and spans until stopped, or until its tasks are done (exit 75). */
@Command(name = "worker", description = "Annotate the chunks of a job from Kafka.")
final class WorkerCommand implements Callable<Integer> {

    private static final Duration DRAIN = Duration.ofSeconds(5);
    private static final Duration OVERDUE = Duration.ofSeconds(15);

    /** A run replaces its workers by warm ones. */
    private static final Duration ABSENCE_IN_A_RUN = Duration.ofSeconds(20);

    /** A container begins with a cold JVM and loads its models; this is also Kafka's own default. */
    private static final Duration ABSENCE = Duration.ofSeconds(45);

    private static final Duration BETWEEN_NOTICES = Duration.ofSeconds(10);

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private InputRootOptions root = new InputRootOptions();

    @Mixin
    private WorkerOptions work = new WorkerOptions();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Mixin
    private ServiceOptions part = new ServiceOptions();

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    @Option(
            names = "--standby",
            hidden = true,
            description = "read the job from standard input, load its models, then wait there for an identity to work"
                    + " under")
    private boolean standby;

    @Override
    public Integer call() throws InterruptedException {
        if (standby) {
            LoggingSetup.configureForRun();
            return standBy();
        }
        LoggingSetup.configure(talk);
        return work();
    }

    /**
     * As one of a run's processes, under an identity that the run gives out as soon as the job is on Kafka. The job
     * comes through the pipe: whatever is put into its topic or its state folder, this is the one that was planned.
     */
    private int standBy() throws InterruptedException {
        StandbyChannel channel = StandbyChannel.ofThisProcess(OVERDUE);
        StatusReporter reports = new StatusReporter(channel);
        Optional<WorkerBriefing> briefing = channel.awaitBriefing();
        if (briefing.isEmpty()) {
            return ExitCodes.DONE;
        }
        PublishedJob job =
                new PublishedJob(briefing.get().kafka(), briefing.get().job());
        Worker worker = load(job, ABSENCE_IN_A_RUN, reports, channel::loading);
        channel.ready();
        Optional<IdentityAssignment> assignment = channel.awaitStart();
        if (assignment.isEmpty()) {
            return ExitCodes.DONE;
        }
        channel.onLetGo(worker::stop);
        reports.start(worker);
        try {
            return exitCode(
                    worker.run(assignment.get().workerId(), assignment.get().death()));
        } finally {
            reports.close();
        }
    }

    /** Alone, until a signal comes or the tasks are done. */
    private int work() throws InterruptedException {
        kafka.broker().requiredBootstrapServers(); // what is missing is said at once, not after a wait
        root.requiredInputRoot();
        PropertyTrust trusted = trust.trust();
        try (HealthServer server = HealthServer.start(part.healthAddress());
                JobChooser fleet = findJobs(server.health(), trusted)) {
            ServiceHealth health = server.health();
            PublishedJob job = fleet.chosen();
            TrustCheck.require(job.manifest().job(), job.manifest().pipeline().properties(), trusted);
            health.starting("loading models", ServiceHealth.LONGEST_START);
            String identity = identity();
            sayBeginning(identity, job.manifest());
            Worker worker = load(
                    job,
                    fleet.isShared(),
                    new WorkerConsole(talk::say, health, job.manifest().lanes()));
            fleet.watch(worker::stop);
            int exitCode = run(worker, identity, health);
            if (exitCode == ExitCodes.DONE && fleet.other().isPresent()) {
                talk.say("restart this worker: job " + job.manifest().job() + " has no work left, and job "
                        + fleet.other().get() + " has");
                return ExitCodes.REPLACE_WORKER;
            }
            return exitCode;
        }
    }

    private JobChooser findJobs(ServiceHealth health, PropertyTrust trusted) {
        health.starting("waiting for the job", part.waitForJob().plus(ServiceHealth.LONGEST_START));
        List<JobId> jobs = kafka.requiredJobs();
        return JobChooser.choose(
                new JobChooser.SharedFleet(kafka.broker().requiredSettings(), jobs, trusted),
                part.waitForJob(),
                talk::say);
    }

    private int run(Worker worker, String identity, ServiceHealth health) throws InterruptedException {
        Runnable onSignal = () -> {
            health.draining();
            worker.stop();
        };
        Runnable lastLines = () -> talk.say("stopped; tasks done: " + worker.tasks());
        try (GracefulShutdown interruption = new GracefulShutdown(onSignal, lastLines, OVERDUE)) {
            WorkerEnding ending = worker.run(identity, deathBefore());
            if (!interruption.requested() && ending instanceof WorkerEnding.RecycleEnding recycle) {
                talk.say("restart this worker: " + recycle.why() + "; tasks done: " + worker.tasks());
            }
            return exitCode(ending);
        }
    }

    /** @param shared if the next process may choose another job */
    private Worker load(PublishedJob job, boolean shared, WorkerListener watch) {
        try (LoadingNotice notice = LoadingNotice.every(BETWEEN_NOTICES, talk::say)) {
            return load(job, shared ? Duration.ZERO : ABSENCE, watch, notice::begins);
        }
    }

    private Worker load(PublishedJob job, Duration absence, WorkerListener watch, Consumer<String> loading) {
        JobCheck.require(job.manifest());
        WorkerConfig config = new WorkerConfig(
                job.kafka(),
                root.requiredInputRoot(),
                work.settings(),
                new WorkerConfig.WorkerTimes(DRAIN, absence),
                watch);
        CoreNlpAnnotator annotator = CoreNlpAnnotator.load(
                job.manifest().pipeline(),
                job.manifest().render(),
                work.settings().engine(),
                loading);
        annotator.warmUp();
        return new Worker(config, job.manifest(), annotator);
    }

    private void sayBeginning(String identity, JobManifest manifest) {
        WorkSettings settings = work.settings();
        talk.say("worker " + identity + " of job " + manifest.job() + "; annotators: "
                + String.join(",", manifest.pipeline().annotators()) + ", threads: " + settings.threads()
                + ", max tasks: " + (settings.maxTasks() == 0 ? "no limit" : settings.maxTasks()));
    }

    private static int exitCode(WorkerEnding ending) {
        return ending instanceof WorkerEnding.RecycleEnding ? ExitCodes.REPLACE_WORKER : ExitCodes.DONE;
    }

    /** The supervisor that restarts workers may know how the last one ended. */
    private static PreviousExit deathBefore() {
        String code = System.getenv("WORKER_PREVIOUS_EXIT_CODE");
        return code != null && code.matches("\\d{1,3}")
                ? PreviousExit.ofExitCode(Integer.parseInt(code))
                : PreviousExit.UNKNOWN;
    }

    private static String identity() {
        String given = System.getenv("WORKER_ID");
        if (given != null && !given.isBlank()) {
            return given;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new UsageException("this host has no name: set WORKER_ID to a name that no other worker has");
        }
    }
}
