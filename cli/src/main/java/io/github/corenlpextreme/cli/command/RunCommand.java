package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.FleetOptions;
import io.github.corenlpextreme.cli.options.InputRootOptions;
import io.github.corenlpextreme.cli.options.KafkaOptions;
import io.github.corenlpextreme.cli.options.OutputOptions;
import io.github.corenlpextreme.cli.options.StateOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.options.WorkerOptions;
import io.github.corenlpextreme.cli.parts.GracefulShutdown;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.cli.parts.TrustNotice;
import io.github.corenlpextreme.local.kafka.ExternalKafka;
import io.github.corenlpextreme.local.kafka.JobKafka;
import io.github.corenlpextreme.local.output.OutputFiles;
import io.github.corenlpextreme.local.process.JvmVariables;
import io.github.corenlpextreme.local.progress.ProgressReport;
import io.github.corenlpextreme.local.run.LocalRun;
import io.github.corenlpextreme.local.run.RemainingInputs;
import io.github.corenlpextreme.local.run.RunPlan;
import io.github.corenlpextreme.local.state.OrphanedState;
import io.github.corenlpextreme.local.timeline.RunStep;
import io.github.corenlpextreme.local.timeline.RunTimeline;
import io.github.corenlpextreme.producer.source.InputFiles;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.ConnectionCheck;
import io.github.corenlpextreme.worker.corenlp.ResolvedPipeline;
import io.github.corenlpextreme.writer.output.FailureLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Annotates files on this machine: producer, workers and writer in one command. */
@Command(name = "run", description = "Annotate text files on this machine.")
final class RunCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String HOW_TO_RESUME = "corenlp-extreme: interrupted; run the same command again to resume";

    private final long begun = System.nanoTime(); // made before the command line is read
    private RunTimeline timeline = new RunTimeline(System::nanoTime, System.nanoTime());

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "text files, one document per line")
    private List<Path> inputs = List.of();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private JobOptions job = new JobOptions();

    @Mixin
    private FleetOptions fleet = new FleetOptions();

    @Mixin
    private WorkerOptions work = new WorkerOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private InputRootOptions root = new InputRootOptions();

    @Mixin
    private StateOptions state = new StateOptions();

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    @Override
    public Integer call() throws Exception {
        timeline = RunTimeline.ofThisProcess();
        timeline.reachedAt(RunStep.JAVA_STARTED, begun);
        timeline.reach(RunStep.OPTIONS_READ);
        LoggingSetup.configure(talk);
        JvmVariables.ofThisProcess().warnings().forEach(talk::say);
        ResolvedPipeline pipeline = job.pipeline();
        InputFiles files = InputFiles.resolve(inputs, root.inputRoot());
        List<String> notices = new ArrayList<>(job.checkContents(files, pipeline, limits().maxMalformed()));
        if (!pipeline.added().isEmpty()) {
            notices.add("added required annotators: " + String.join(", ", pipeline.added()));
        }
        OutputFiles outputs = OutputFiles.resolve(
                files, output.output(), job.render().settings().format());
        JobManifest manifest = job.manifest(files, pipeline, kafka.job());
        try (ProgressReport report = ProgressReport.toStderr(talk.quiet())) {
            if (output.force()) {
                return annotate(new RunWork(files, outputs, manifest), notices, report);
            }
            RemainingInputs remaining = RemainingInputs.of(manifest, outputs.files(), stateDir(outputs));
            if (remaining.orphan().isPresent()) {
                settle(remaining.orphan().get(), outputs, files);
            }
            if (remaining.none()) {
                report.say(outputs.place() + " is already complete; add --force to annotate again");
                return ExitCodes.DONE;
            }
            return annotate(rest(remaining, new RunWork(files, outputs, manifest), pipeline, report), notices, report);
        }
    }

    /** What is to be annotated, and where it goes. */
    private record RunWork(InputFiles files, OutputFiles outputs, JobManifest manifest) {}

    /** What a complete job has left behind because its run died. */
    private void settle(JobManifest complete, OutputFiles outputs, InputFiles files) throws IOException {
        if (state.keepTopics()) {
            OrphanedState.keep(stateDir(outputs), complete, files.root());
        } else {
            OrphanedState.remove(stateDir(outputs), complete);
        }
    }

    /** What is left to annotate; a job of its own if something is complete already. */
    private RunWork rest(RemainingInputs remaining, RunWork all, ResolvedPipeline pipeline, ProgressReport report) {
        int count = all.files().files().size();
        int kept = count - remaining.left().size();
        if (kept == 0) {
            return all;
        }
        remaining.verifyFinished();
        report.say(kept + " of " + count + " outputs " + (kept == 1 ? "is" : "are") + " complete already and "
                + (kept == 1 ? "was" : "were") + " kept");
        InputFiles files = all.files().only(remaining.left());
        return new RunWork(files, all.outputs().only(remaining.left()), job.manifest(files, pipeline, kafka.job()));
    }

    /** @param notices what the user should know of it beforehand */
    private int annotate(RunWork work, List<String> notices, ProgressReport report) throws Exception {
        notices.forEach(report::say);
        if (work.outputs().isElsewhere() && state.stateDir().isEmpty()) {
            report.say("until it is uploaded, the output is assembled in "
                    + work.outputs().defaultStateDir());
        }
        RunPlan plan = plan(work.files(), work.outputs(), work.manifest());
        if (plan.fleet().workers() == 0) {
            TrustNotice.of(work.manifest().pipeline()).ifPresent(report::say);
        }
        return run(plan, report);
    }

    private int run(RunPlan plan, ProgressReport report) throws Exception {
        timeline.reach(RunStep.JOB_PLANNED);
        try (GracefulShutdown interruption = new GracefulShutdown(HOW_TO_RESUME, PATIENCE)) {
            boolean complete =
                    new LocalRun(plan, report, interruption::requested, LoggingSetup::keepIn, timeline).execute();
            if (talk.verbose()) {
                timeline.lines().forEach(report::say);
            }
            report.close(); // the last line is to stand below the display
            return complete ? ExitCodes.DONE : ExitCodes.INTERRUPTED;
        }
    }

    private FailureLimits limits() {
        return job.forceText() ? output.limits().withAnyMalformed() : output.limits();
    }

    private Path stateDir(OutputFiles outputs) {
        return state.stateDir().orElseGet(outputs::defaultStateDir);
    }

    private RunPlan plan(InputFiles files, OutputFiles outputs, JobManifest manifest) {
        Map<String, String> clientSettings = kafka.broker().clientSettings();
        return new RunPlan(
                manifest,
                files.root(),
                new RunPlan.RunOutput(outputs, limits()),
                new RunPlan.KeptState(stateDir(outputs), state.keepTopics(), output.force()),
                new RunPlan.RunFleet(
                        fleet.workers(kafka.broker().bootstrapServers().isPresent()),
                        fleet.workerMemory(manifest.pipeline().annotators()),
                        work.settings(),
                        talk.ofWorkers()),
                kafka.broker()
                        .bootstrapServers()
                        .<JobKafka>map(servers ->
                                new ExternalKafka(ConnectionCheck.with(new ClientSettings(servers, clientSettings)))));
    }
}
