package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.health.HealthServer;
import io.github.corenlpextreme.cli.health.ServiceHealth;
import io.github.corenlpextreme.cli.options.InputRootOptions;
import io.github.corenlpextreme.cli.options.KafkaOptions;
import io.github.corenlpextreme.cli.options.OutputOptions;
import io.github.corenlpextreme.cli.options.SectionOptions;
import io.github.corenlpextreme.cli.options.ServiceOptions;
import io.github.corenlpextreme.cli.options.StateOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.parts.GracefulShutdown;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.cli.parts.PublishedJob;
import io.github.corenlpextreme.local.kafka.ExternalKafka;
import io.github.corenlpextreme.local.output.ExistingOutputs;
import io.github.corenlpextreme.local.output.OutputFiles;
import io.github.corenlpextreme.local.progress.ProgressReport;
import io.github.corenlpextreme.local.run.WriterOnlyProgress;
import io.github.corenlpextreme.local.run.WriterSession;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.topics.ReplayPreconditions;
import io.github.corenlpextreme.writer.SectionWriters;
import io.github.corenlpextreme.writer.Writer;
import io.github.corenlpextreme.writer.WriterConfig;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the outputs of a published job; ends when it is complete. */
@Command(name = "writer", description = "Write the output of a job from Kafka.")
final class WriterCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HOW_TO_RESUME = "corenlp-extreme: interrupted; start the writer again to resume";

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private InputRootOptions root = new InputRootOptions();

    @Mixin
    private StateOptions state = new StateOptions();

    @Mixin
    private SectionOptions sections = new SectionOptions();

    @Mixin
    private ServiceOptions part = new ServiceOptions();

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    @Option(
            names = "--stay",
            fallbackValue = "true",
            description = "keep running when the job is complete, for orchestrators that restart exited containers"
                    + " (default: off)")
    private boolean stay;

    @Override
    public Integer call() throws Exception {
        LoggingSetup.configure(talk);
        try (HealthServer server = HealthServer.start(part.healthAddress());
                ProgressReport report = ProgressReport.toStderr(talk.quiet())) {
            ServiceHealth health = server.health();
            health.starting("waiting for the job", part.waitForJob().plus(ServiceHealth.LONGEST_START));
            PublishedJob job = PublishedJob.find(kafka, part.waitForJob(), talk::say);
            health.starting("opening the job", ServiceHealth.LONGEST_START);
            int exitCode = write(job, health, report);
            if (stay && exitCode == ExitCodes.DONE) {
                stay(health);
            }
            return exitCode;
        }
    }

    /** Only a signal ends this, and then the JVM. */
    private void stay(ServiceHealth health) throws InterruptedException {
        health.complete();
        talk.say("running until stopped");
        new CountDownLatch(1).await(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    private int write(PublishedJob job, ServiceHealth health, ProgressReport report) throws Exception {
        int count = job.manifest().settings().plan().sections();
        Optional<Set<Integer>> fixed = sections.numbers(count);
        OutputFiles outputs = OutputFiles.resolve(job.manifest(), root.inputRoot(), output.output());
        if (!output.force() && new ExistingOutputs(job.manifest(), outputs.files()).complete()) {
            talk.say(outputs.place() + " is already complete; add --force to write it again");
            return ExitCodes.DONE;
        }
        return count == 1
                ? writeWhole(job, outputs, health, report)
                : writeSections(
                        new SectionedWriter(job, target(outputs), fixed, stateDir(outputs), kept()), health, report);
    }

    private int writeSections(SectionedWriter sectioned, ServiceHealth health, ProgressReport report)
            throws IOException {
        try (GracefulShutdown interruption = interruption(health)) {
            boolean complete = sectioned.write(health, report, interruption::requested);
            report.close(); // the last line is to stand below the display
            return complete ? ExitCodes.DONE : ExitCodes.INTERRUPTED;
        }
    }

    private static GracefulShutdown interruption(ServiceHealth health) {
        return new GracefulShutdown(health::draining, GracefulShutdown.lastLine(HOW_TO_RESUME), PATIENCE);
    }

    private int writeWhole(PublishedJob job, OutputFiles outputs, ServiceHealth health, ProgressReport report)
            throws IOException {
        try (GracefulShutdown interruption = interruption(health);
                StateFolder folder = StateFolder.open(stateDir(outputs))) {
            LoggingSetup.keepIn(folder.path());
            SectionWriters writers = open(job, outputs, folder)
                    .writers(kept(), new WriterConfig.WriterListener(health::working, report::say));
            WriterOnlyProgress progress = new WriterOnlyProgress(job.manifest(), writers);
            report.start(progress::now);
            boolean complete = writers.run(job.kafka(), interruption::requested);
            if (complete && !state.keepTopics()) {
                folder.remove();
            }
            if (complete) {
                report.complete(
                        progress.now(), outputs.shownPlace(job.manifest()).toString());
            }
            report.close(); // the last line is to stand below the display
            return complete ? ExitCodes.DONE : ExitCodes.INTERRUPTED;
        }
    }

    private WriterSession open(PublishedJob job, OutputFiles outputs, StateFolder folder) throws IOException {
        JobManifest manifest = job.manifest();
        if (output.force() || !Writer.hasBegun(manifest, folder.path())) {
            new ReplayPreconditions(job.kafka(), manifest).requireDocumentsKept();
        }
        WriterSession session = WriterSession.open(manifest, folder, target(outputs));
        talk.say((session.resumed() ? "resuming job " : "writing job ") + manifest.job());
        return session;
    }

    private WriterSession.SessionTarget target(OutputFiles outputs) {
        return new WriterSession.SessionTarget(
                WriterConfig.WriterRole.WRITER,
                outputs.files(),
                OutputLayout.NONE,
                output.force(),
                output.limits(),
                root.inputRoot());
    }

    private Optional<String> kept() {
        return state.keepTopics()
                ? Optional.of(new ExternalKafka(kafka.broker().requiredSettings()).where())
                : Optional.empty();
    }

    private Path stateDir(OutputFiles outputs) {
        if (outputs.isElsewhere() && state.stateDir().isEmpty()) {
            talk.say("until it is uploaded, the output is assembled in " + outputs.defaultStateDir());
        }
        return state.stateDir().orElseGet(outputs::defaultStateDir);
    }
}
