package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.ReplayOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.parts.GracefulShutdown;
import io.github.corenlpextreme.cli.parts.KeptJobLocation;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.cli.parts.PublishedJob;
import io.github.corenlpextreme.cli.parts.TrustNotice;
import io.github.corenlpextreme.jobs.catalog.JobList;
import io.github.corenlpextreme.local.kafka.JobKafka;
import io.github.corenlpextreme.local.output.ExistingOutputs;
import io.github.corenlpextreme.local.output.OutputFiles;
import io.github.corenlpextreme.local.process.JvmVariables;
import io.github.corenlpextreme.local.progress.ProgressReport;
import io.github.corenlpextreme.local.run.LocalRun;
import io.github.corenlpextreme.local.run.RunPlan;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.local.timeline.RunTimeline;
import io.github.corenlpextreme.producer.kafka.JobTopicAdmin;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.topics.JobCatalog;
import io.github.corenlpextreme.protocol.kafka.topics.ManifestTopic;
import io.github.corenlpextreme.protocol.source.InputRoot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Annotates by a new job what another one has left on Kafka, as {@code run} annotates files. */
final class ReplayRun {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String HOW_TO_RESUME = "corenlp-extreme: interrupted; run the same command again to resume";

    private final ReplayOptions options;
    private final VerbosityOptions talk;

    ReplayRun(ReplayOptions options, VerbosityOptions talk) {
        this.options = options;
        this.talk = talk;
    }

    /** What is done again. */
    interface ReplayKind {

        /** The new job. @throws RuntimeException if the job cannot be replayed; says why */
        JobManifest plan(ClientSettings kafka, JobManifest replayed);

        /** Gives the new job what work it does not have yet; returns whether it has any. */
        boolean fill(ClientSettings kafka, JobManifest planned, BooleanSupplier stopped);
    }

    /** Does it; returns the exit code. */
    int run(ReplayKind kind) throws IOException, InterruptedException {
        LoggingSetup.configure(talk);
        JvmVariables.ofThisProcess().warnings().forEach(talk::say);
        JobId id = options.replayed();
        try (GracefulShutdown interruption = new GracefulShutdown(HOW_TO_RESUME, PATIENCE);
                JobKafka kafka = KeptJobLocation.open(options.where());
                ProgressReport report = ProgressReport.toStderr(talk.quiet())) {
            JobManifest replayed = PublishedJob.manifest(kafka.settings(), id);
            JobManifest manifest = kind.plan(kafka.settings(), replayed);
            OutputFiles outputs = outputs(manifest);
            if (!options.output().force() && new ExistingOutputs(manifest, outputs.files()).complete()) {
                report.say(outputs.place() + " is already complete; add --force to annotate again");
                return ExitCodes.DONE;
            }
            RunPlan plan = plan(manifest, outputs, kafka);
            outputs.refuseInputs(manifest, plan.inputRoot());
            BooleanSupplier stopped = () -> {
                kafka.failIfDead();
                return interruption.requested();
            };
            if (!begin(kind, plan, kafka.settings(), stopped)) {
                return ExitCodes.DONE;
            }
            sayBeginning(plan, replayed.job(), report);
            boolean complete = annotate(plan, report, interruption);
            return complete ? ExitCodes.DONE : ExitCodes.INTERRUPTED;
        }
    }

    private boolean annotate(RunPlan plan, ProgressReport report, GracefulShutdown interruption)
            throws IOException, InterruptedException {
        RunTimeline timeline = RunTimeline.ofThisProcess();
        boolean complete =
                new LocalRun(plan, report, interruption::requested, LoggingSetup::keepIn, timeline).execute();
        if (talk.verbose()) {
            timeline.lines().forEach(report::say);
        }
        return complete;
    }

    private static void sayBeginning(RunPlan plan, JobId replayed, ProgressReport report) {
        report.say("job " + plan.manifest().job() + " replays job " + replayed);
        if (plan.fleet().workers() == 0) {
            TrustNotice.of(plan.manifest().pipeline()).ifPresent(report::say);
        }
    }

    /** Beside the inputs the other job's outputs may be, so the user has to say. */
    private OutputFiles outputs(JobManifest manifest) {
        return OutputFiles.resolve(manifest, Optional.empty(), options.output().output());
    }

    private Path inputRoot(JobKafka kafka) throws IOException {
        if (options.root().inputRoot().isEmpty() && kafka.folder().isPresent()) {
            Optional<Path> kept = kafka.folder().get().notes().keptInputRoot();
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        return options.root().requiredInputRoot();
    }

    /** Sets the job up while no other process can be at work on it; returns whether there is anything to do. */
    private boolean begin(ReplayKind kind, RunPlan plan, ClientSettings kafka, BooleanSupplier stopped)
            throws IOException {
        try (StateFolder folder = StateFolder.open(plan.state().folder())) {
            boolean begins = folder.read().isEmpty();
            if (begins && !options.output().force()) {
                new ExistingOutputs(plan.manifest(), plan.outputs()).refuseBegun(folder.path());
            }
            refuseOther(kafka, plan.manifest());
            setUp(kafka, plan.manifest());
            boolean any = kind.fill(kafka, plan.manifest(), stopped);
            if (!any && begins) {
                folder.remove();
            }
            return any;
        }
    }

    /** What has the new job's id must be that job, and no replay may need what --force removes of it. */
    private void refuseOther(ClientSettings kafka, JobManifest manifest) {
        Optional<JobManifest> there = new ManifestTopic(kafka, manifest.job()).read();
        if (there.isEmpty()) {
            return;
        }
        if (!there.get().basis().equals(manifest.basis())) {
            throw new UsageException(
                    "job " + manifest.job() + " already exists and was made from something else: give the new"
                            + " job another id with"
                            + " --job",
                    ExitCodes.OUTPUT_REFUSED);
        }
        if (options.output().force()) {
            try (JobCatalog jobs = new JobCatalog(kafka)) {
                JobList found = new JobList(jobs.all());
                found.refuseIfReplayed(found.named(manifest.job().value()));
            }
        }
    }

    private void setUp(ClientSettings kafka, JobManifest manifest) {
        JobTopicAdmin setUp = new JobTopicAdmin(kafka);
        if (options.output().force()) {
            setUp.remove(TopicLayout.of(manifest));
        }
        if (setUp.prepare(manifest)) {
            talk.say(LocalRun.WORKERS_BEGIN_ANEW);
        }
    }

    private RunPlan plan(JobManifest manifest, OutputFiles outputs, JobKafka kafka) throws IOException {
        Path root = inputRoot(kafka);
        InputRoot inputs = new InputRoot(root);
        manifest.inputs().forEach(inputs::check);
        Path state =
                kafka.folder().map(folder -> folder.ofReplay(manifest.job())).orElseGet(outputs::defaultStateDir);
        return new RunPlan(
                manifest,
                root,
                new RunPlan.RunOutput(outputs, options.output().limits()),
                new RunPlan.KeptState(
                        state, options.keepTopics(), options.output().force()),
                new RunPlan.RunFleet(
                        options.fleet().workers(kafka.folder().isEmpty()),
                        options.fleet().workerMemory(manifest.pipeline().annotators()),
                        options.work().settings(),
                        talk.ofWorkers()),
                Optional.of(kafka));
    }
}
