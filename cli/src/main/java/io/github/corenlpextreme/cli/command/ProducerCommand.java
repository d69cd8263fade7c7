package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.config.ExitCodes;
import io.github.corenlpextreme.cli.config.job.InputFiles;
import io.github.corenlpextreme.cli.config.options.InputRootOptions;
import io.github.corenlpextreme.cli.config.options.KafkaOptions;
import io.github.corenlpextreme.cli.config.options.TalkOptions;
import io.github.corenlpextreme.producer.kafka.ChunkPublisher;
import io.github.corenlpextreme.producer.kafka.JobSetUp;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.FirstContact;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Publishes a job and ends. Prints the job's id, which the other parts need, to standard output. */
@Command(name = "producer", description = "Publish a job to Kafka and end.")
final class ProducerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "text files, one document per line")
    private List<Path> inputs = List.of();

    @Mixin
    private InputRootOptions root = new InputRootOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private JobOptions job = new JobOptions();

    @Mixin
    private TalkOptions talk = new TalkOptions();

    @Override
    public Integer call() {
        Logging.configure(talk);
        ClientSettings settings = new ClientSettings(kafka.requiredBootstrapServers(), kafka.clientSettings());
        InputFiles files = InputFiles.resolve(inputs, root.inputRoot());
        JobManifest manifest = job.manifest(files, job.pipeline(), kafka.job());
        new JobSetUp(FirstContact.with(settings)).prepare(manifest);
        long published = new ChunkPublisher(settings, manifest).publish(() -> false);
        if (!talk.quiet()) {
            System.err.println("corenlp-extreme: job " + manifest.job() + ": " + published + " messages published"
                    + (published == 0 ? ", all were there already" : ""));
        }
        System.out.println(manifest.job());
        return ExitCodes.DONE;
    }
}
