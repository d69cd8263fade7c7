package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.config.ExitCodes;
import io.github.corenlpextreme.cli.config.UsageException;
import io.github.corenlpextreme.cli.config.job.Versions;
import io.github.corenlpextreme.cli.config.options.InputRootOptions;
import io.github.corenlpextreme.cli.config.options.KafkaOptions;
import io.github.corenlpextreme.cli.config.options.TalkOptions;
import io.github.corenlpextreme.cli.config.options.WorkOptions;
import io.github.corenlpextreme.cli.process.StandbyChannel;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.corenlp.CoreNlpAnnotator;
import io.github.corenlpextreme.worker.corenlp.PipelineResolver;
import io.github.corenlpextreme.worker.kafka.Worker;
import io.github.corenlpextreme.worker.kafka.WorkerConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Annotates a published job's chunks and spans until stopped, or until its tasks are done (exit 75). */
@Command(name = "worker", description = "Annotate the chunks of a job from Kafka.")
final class WorkerCommand implements Callable<Integer> {

    private static final Duration DRAIN = Duration.ofSeconds(5);
    private static final Duration OVERDUE = Duration.ofSeconds(15);

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private InputRootOptions root = new InputRootOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Mixin
    private TalkOptions talk = new TalkOptions();

    @Option(names = "--standby", hidden = true, description = "wait on standard input for an identity to work under")
    private boolean standby;

    @Override
    public Integer call() throws InterruptedException {
        Logging.configure(talk);
        Optional<StandbyChannel> channel =
                standby ? Optional.of(StandbyChannel.ofThisProcess(OVERDUE)) : Optional.empty();
        PublishedJob job = PublishedJob.find(kafka);
        refuseOtherVersions(job.manifest());
        refuseUnplannable(job.manifest().pipeline());
        WorkerConfig config = new WorkerConfig(
                job.manifest().job(), job.kafka(), root.requiredInputRoot(), work.threads(), work.maxTasks(), DRAIN);
        CoreNlpAnnotator annotator =
                CoreNlpAnnotator.load(job.manifest().pipeline(), job.manifest().render());
        annotator.warmUp();
        Worker worker = new Worker(config, job.manifest(), annotator);
        return channel.isPresent() ? standBy(worker, channel.get()) : exitCode(workUntilStopped(worker));
    }

    private static int standBy(Worker worker, StandbyChannel channel) throws InterruptedException {
        channel.ready();
        Optional<String> identity = channel.awaitStart();
        if (identity.isEmpty()) {
            return ExitCodes.DONE;
        }
        channel.onLetGo(worker::stop);
        StatusReports reports = StatusReports.start(worker, channel);
        try {
            return exitCode(worker.run(identity.get()));
        } finally {
            reports.close();
        }
    }

    private static Worker.Ending workUntilStopped(Worker worker) throws InterruptedException {
        Thread hook = new Thread(
                () -> {
                    worker.stop();
                    worker.awaitEnd(OVERDUE);
                },
                "worker-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return worker.run(identity());
    }

    private static int exitCode(Worker.Ending ending) {
        return ending == Worker.Ending.RECYCLE ? ExitCodes.REPLACE_WORKER : ExitCodes.DONE;
    }

    /** Another version could annotate otherwise, and then the output would depend on who did which chunk. */
    private static void refuseOtherVersions(JobManifest manifest) {
        Map<String, String> own = Versions.ofThisBuild();
        if (!own.equals(manifest.versions())) {
            throw new UsageException("job " + manifest.job() + " was planned with " + manifest.versions()
                    + ", but this worker has " + own + ": use the same release everywhere");
        }
    }

    /** The producer checks this too, but whoever can write to its topic may not have asked it. */
    private static void refuseUnplannable(PipelineSettings pipeline) {
        new PipelineResolver().resolve(pipeline.annotators(), pipeline.properties());
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
