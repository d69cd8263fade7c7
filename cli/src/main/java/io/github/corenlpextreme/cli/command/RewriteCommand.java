package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.JobLocationOptions;
import io.github.corenlpextreme.cli.options.LegalValue;
import io.github.corenlpextreme.cli.options.OutputOptions;
import io.github.corenlpextreme.cli.options.PackingOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.parts.GracefulShutdown;
import io.github.corenlpextreme.cli.parts.KeptJobLocation;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.cli.parts.PublishedJob;
import io.github.corenlpextreme.local.kafka.JobKafka;
import io.github.corenlpextreme.local.output.ExistingOutputs;
import io.github.corenlpextreme.local.output.OutputFiles;
import io.github.corenlpextreme.local.progress.ProgressReport;
import io.github.corenlpextreme.local.progress.RunPhase;
import io.github.corenlpextreme.local.run.WriterOnlyProgress;
import io.github.corenlpextreme.local.run.WriterSession;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.topics.ReplayPreconditions;
import io.github.corenlpextreme.writer.SectionWriters;
import io.github.corenlpextreme.writer.WriterConfig;
import io.github.corenlpextreme.writer.output.FailureLimits;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the outputs of a job once more from the results on Kafka; annotates nothing. */
@Command(name = "rewrite", description = "Write the output of a job again from its results, without annotating.")
final class RewriteCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HOW_TO_RESUME = "corenlp-extreme: interrupted; run the same command again to resume";

    @Parameters(paramLabel = "JOB", description = "the id of the job, as 'jobs' lists it")
    private String job = "";

    @Mixin
    private JobLocationOptions where = new JobLocationOptions();

    @Mixin
    private OutputOptions.OutputPlace place = new OutputOptions.OutputPlace();

    @Mixin
    private PackingOptions files = new PackingOptions();

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    @Override
    public Integer call() throws Exception {
        LoggingSetup.configure(talk);
        JobId id = LegalValue.ofArgument(() -> new JobId(job));
        OutputLayout unusedNow = files.packing(); // what is wrong with it is said before a Kafka is started
        try (GracefulShutdown interruption = new GracefulShutdown(HOW_TO_RESUME, PATIENCE);
                JobKafka kafka = KeptJobLocation.open(where);
                ProgressReport report = ProgressReport.toStderr(talk.quiet())) {
            JobManifest manifest = PublishedJob.manifest(kafka.settings(), id);
            requireDocuments(kafka, manifest);
            OutputFiles outputs = OutputFiles.resolve(manifest, Optional.empty(), place.output());
            files.refuseDoubleEnding(outputs.place());
            inputRoot(kafka).ifPresent(root -> outputs.refuseInputs(manifest, root));
            if (!place.force() && existing(manifest, outputs).complete()) {
                report.say(outputs.place() + " is already complete; add --force to write it again");
                return ExitCodes.DONE;
            }
            return write(manifest, outputs, kafka, report, () -> {
                kafka.failIfDead();
                return interruption.requested();
            });
        }
    }

    private int write(
            JobManifest manifest, OutputFiles outputs, JobKafka kafka, ProgressReport report, BooleanSupplier stopped)
            throws IOException {
        try (StateFolder folder = StateFolder.open(outputs.rewritingDir())) {
            LoggingSetup.keepIn(folder.path());
            SectionWriters writers = open(manifest, outputs, folder, kafka);
            WriterOnlyProgress progress =
                    new WriterOnlyProgress(manifest, writers, RunPhase.AWAITING_RESULTS, RunPhase.WRITING);
            report.start(progress::now);
            boolean complete = writers.run(kafka.settings(), stopped);
            if (complete) {
                folder.remove();
                report.complete(progress.now(), description(outputs.shownPlace(manifest), outputs));
            }
            return complete ? ExitCodes.DONE : ExitCodes.INTERRUPTED;
        }
    }

    /** On the user's Kafka what is missing may still come; one that was started here has no other client. */
    private static void requireDocuments(JobKafka kafka, JobManifest manifest) {
        ReplayPreconditions documents = new ReplayPreconditions(kafka.settings(), manifest);
        if (kafka.folder().isPresent()) {
            documents.requireDocuments();
        } else {
            documents.requireDocumentsKept();
        }
    }

    /** Where it is, for people. */
    private String description(Path place, OutputFiles outputs) {
        if (outputs.files().size() > 1) {
            return place.toString();
        }
        OutputLayout packing = files.packing();
        return packing.names(place).of(0) + (packing.splitSize().isPresent() ? " and the parts after it" : "");
    }

    /** Where the inputs were, if that is known. */
    private static Optional<Path> inputRoot(JobKafka kafka) throws IOException {
        return kafka.folder().isPresent() ? kafka.folder().get().notes().keptInputRoot() : Optional.empty();
    }

    private ExistingOutputs existing(JobManifest manifest, OutputFiles outputs) {
        return new ExistingOutputs(manifest, outputs.files(), files.packing());
    }

    private SectionWriters open(JobManifest manifest, OutputFiles outputs, StateFolder folder, JobKafka kafka)
            throws IOException {
        WriterSession session = WriterSession.open(
                manifest,
                folder,
                new WriterSession.SessionTarget(
                        WriterConfig.WriterRole.REWRITER,
                        outputs.files(),
                        files.packing(),
                        place.force(),
                        FailureLimits.NONE,
                        inputRoot(kafka)));
        if (session.resumed()) {
            talk.say("resuming the output of job " + manifest.job());
        }
        return session.writers(Optional.of(kafka.where()), new WriterConfig.WriterListener(() -> {}, talk::say));
    }
}
