package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.PipelineOptions;
import io.github.corenlpextreme.cli.options.PipelineRequest;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.options.WorkerMemoryOptions;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.local.process.SelfRelaunch;
import io.github.corenlpextreme.local.terminal.TerminalOutput;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.worker.corenlp.ModelTrimmer;
import io.github.corenlpextreme.worker.corenlp.PipelineResolver;
import io.github.corenlpextreme.worker.corenlp.models.RecordingClassLoader;
import io.github.corenlpextreme.worker.corenlp.models.TrimReport;
import io.github.corenlpextreme.worker.corenlp.models.TrimmedJarDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a jar with the models that a pipeline reads, for a small image of a worker. */
@Command(name = "models", description = "Write a jar with only the models that a pipeline reads.")
final class ModelsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "JAR",
            required = true,
            description = "the jar to write; it must not exist yet")
    private Path output = Path.of("");

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private WorkerMemoryOptions memory = new WorkerMemoryOptions();

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    @Override
    public Integer call() throws Exception {
        LoggingSetup.configure(talk);
        if (Files.exists(output)) {
            throw new UsageException(
                    output + " exists: remove it, or name another file with -o", ExitCodes.OUTPUT_REFUSED);
        }
        PipelineRequest request = pipeline.request();
        ModelTrimmer models = new ModelTrimmer(output);
        if (request.annotators().equals(List.of(TrimmedJarDescriptor.NONE))) {
            return done(models.toNone());
        }
        return request.annotators().equals(List.of(TrimmedJarDescriptor.ALL))
                ? done(models.toAll())
                : seen(request, models);
    }

    /** What is read can only be seen by a JVM that was started for it: this command's once more, then. */
    private int seen(PipelineRequest request, ModelTrimmer models) throws IOException, InterruptedException {
        PipelineSettings settings = new PipelineResolver()
                .resolve(request.annotators(), request.properties())
                .settings();
        Optional<RecordingClassLoader> record = RecordingClassLoader.ofThisProcess();
        if (record.isPresent()) {
            return done(models.toThoseOf(settings, record.get()));
        }
        return new SelfRelaunch(spec.commandLine().getParent().getParseResult().originalArgs())
                .run(
                        memory.workerMemory(settings.annotators()),
                        "-Djava.system.class.loader=" + RecordingClassLoader.class.getName(),
                        "-Xshare:off"); // which such a loader rules out anyway, with a warning
    }

    private int done(TrimReport kept) {
        if (!talk.quiet()) {
            TerminalOutput.messages()
                    .message(String.format(
                            Locale.ROOT,
                            "%s: %,d of %,d entries, %,d of %,d bytes of models",
                            output,
                            kept.entries(),
                            kept.ofEntries(),
                            kept.bytes(),
                            kept.ofBytes()));
        }
        return ExitCodes.DONE;
    }
}
