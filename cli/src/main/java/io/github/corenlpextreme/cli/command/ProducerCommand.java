package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.InputRootOptions;
import io.github.corenlpextreme.cli.options.KafkaOptions;
import io.github.corenlpextreme.cli.options.OptionConverters;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.parts.GracefulShutdown;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.cli.parts.PublishedJob;
import io.github.corenlpextreme.cli.parts.TrustNotice;
import io.github.corenlpextreme.local.run.LocalRun;
import io.github.corenlpextreme.local.terminal.TerminalOutput;
import io.github.corenlpextreme.producer.kafka.ChunkPublisher;
import io.github.corenlpextreme.producer.kafka.JobTopicAdmin;
import io.github.corenlpextreme.producer.source.InputFiles;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.MalformedLimit;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.worker.corenlp.ResolvedPipeline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes a job and ends. Prints the job's id, which the other parts need, to standard output. */
@Command(name = "producer", description = "Publish a job to Kafka and end.")
final class ProducerCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HOW_TO_RESUME = "corenlp-extreme: interrupted; start the producer again to resume";

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "text files, one document per line")
    private List<Path> inputs = List.of();

    @Mixin
    private InputRootOptions root = new InputRootOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Option(
            names = "--wait-for-kafka",
            paramLabel = "TIME",
            defaultValue = "1m",
            converter = OptionConverters.DurationConverter.class,
            description = "how long to wait for Kafka to come up (default: ${DEFAULT-VALUE})")
    private Duration waitForKafka = Duration.ZERO;

    @Mixin
    private JobOptions job = new JobOptions();

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    @Override
    public Integer call() {
        LoggingSetup.configure(talk);
        ClientSettings settings = kafka.broker().requiredSettings();
        InputFiles files = InputFiles.resolve(inputs, root.inputRoot());
        ResolvedPipeline pipeline = job.pipeline();
        job.checkContents(files, pipeline, MalformedLimit.USUAL).forEach(talk::say);
        TrustNotice.of(pipeline.settings()).ifPresent(talk::say);
        JobManifest manifest = job.manifest(files, pipeline, kafka.job());
        job.fewerSections(manifest).ifPresent(talk::say);
        PublishedJob.awaitKafka(settings, manifest.job(), waitForKafka, talk::say);
        if (new JobTopicAdmin(settings).prepare(manifest)) {
            talk.say(LocalRun.WORKERS_BEGIN_ANEW);
        }
        try (GracefulShutdown interruption = new GracefulShutdown(HOW_TO_RESUME, PATIENCE)) {
            long published = new ChunkPublisher(settings, manifest).publish(interruption::requested);
            talk.say("job " + manifest.job() + ": " + published + " messages published"
                    + (published == 0 ? ", all were there already" : ""));
            if (interruption.requested()) {
                return ExitCodes.INTERRUPTED;
            }
        }
        TerminalOutput.data().line(manifest.job().value());
        return ExitCodes.DONE;
    }
}
