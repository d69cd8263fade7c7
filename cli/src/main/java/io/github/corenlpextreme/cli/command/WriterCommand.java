package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.config.ExitCodes;
import io.github.corenlpextreme.cli.config.UsageException;
import io.github.corenlpextreme.cli.config.job.OutputPlaces;
import io.github.corenlpextreme.cli.config.options.InputRootOptions;
import io.github.corenlpextreme.cli.config.options.KafkaOptions;
import io.github.corenlpextreme.cli.config.options.OutputOptions;
import io.github.corenlpextreme.cli.config.options.StateOptions;
import io.github.corenlpextreme.cli.config.options.TalkOptions;
import io.github.corenlpextreme.cli.run.ExistingOutputs;
import io.github.corenlpextreme.cli.run.Interruption;
import io.github.corenlpextreme.cli.run.JobFolder;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.writer.kafka.Writer;
import io.github.corenlpextreme.writer.kafka.WriterConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the outputs of a published job; ends when it is complete. */
@Command(name = "writer", description = "Write the output of a job from Kafka.")
final class WriterCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private InputRootOptions root = new InputRootOptions();

    @Mixin
    private StateOptions state = new StateOptions();

    @Mixin
    private TalkOptions talk = new TalkOptions();

    @Override
    public Integer call() throws Exception {
        Logging.configure(talk);
        PublishedJob job = PublishedJob.find(kafka);
        Path place = place(job.manifest());
        List<Path> outputs = OutputPlaces.of(job.manifest(), place);
        if (!output.force() && new ExistingOutputs(job.manifest(), outputs).complete()) {
            say(place + " is complete already; add --force to write it again");
            return ExitCodes.DONE;
        }
        Path folder = state.stateDir().orElseGet(() -> place.resolveSibling(place.getFileName() + ".state"));
        try (Interruption interruption = new Interruption(
                "corenlp-extreme: interrupted; start the writer again to go on where it stopped", PATIENCE)) {
            return write(job, outputs, folder, interruption) ? ExitCodes.DONE : ExitCodes.INTERRUPTED;
        }
    }

    private boolean write(PublishedJob job, List<Path> outputs, Path stateDir, Interruption interruption)
            throws Exception {
        try (JobFolder folder = JobFolder.open(stateDir)) {
            if (output.force()) {
                folder.clear();
            }
            if (!folder.claim(job.manifest())) {
                new ExistingOutputs(job.manifest(), outputs).discardIncomplete();
            }
            Writer writer =
                    new Writer(new WriterConfig(job.manifest(), outputs, folder.path(), InstantSource.system()));
            boolean complete = writer.run(job.kafka(), interruption::requested);
            if (complete && !state.keepTopics()) {
                folder.remove();
            }
            if (complete) {
                say("complete: " + writer.progress().counts().lines() + " lines, "
                        + writer.progress().counts().quarantined() + " of them quarantined");
            }
            return complete;
        }
    }

    /** What the user says; else, for a single input that this machine can see, beside it. */
    private Path place(JobManifest manifest) {
        Optional<Path> beside = manifest.inputs().size() > 1
                ? Optional.empty()
                : root.inputRoot()
                        .map(folder -> folder.resolve(manifest.inputs().get(0).path() + ending(manifest)));
        return output.output()
                .or(() -> beside)
                .orElseThrow(() -> new UsageException("where is the output to go? add -o PATH"))
                .toAbsolutePath()
                .normalize();
    }

    private static String ending(JobManifest manifest) {
        return "." + manifest.render().format().extension();
    }

    private void say(String line) {
        if (!talk.quiet()) {
            System.err.println("corenlp-extreme: " + line);
        }
    }
}
