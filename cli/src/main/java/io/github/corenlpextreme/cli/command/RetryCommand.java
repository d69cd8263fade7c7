package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.PipelineOptions;
import io.github.corenlpextreme.cli.options.PipelineRequest;
import io.github.corenlpextreme.cli.options.ReplayOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.parts.ReplayManifest;
import io.github.corenlpextreme.producer.kafka.JobTopicAdmin;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.topics.ReplayPreconditions;
import io.github.corenlpextreme.worker.corenlp.PipelineResolver;
import io.github.corenlpextreme.worker.corenlp.properties.TrustCheck;
import io.github.corenlpextreme.writer.kafka.RetryPublisher;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Annotates again only those lines of an earlier job that have failed, and takes all others from its results. */
@Command(
        name = "retry",
        description =
                "Annotate the failed and degraded lines of an earlier job again; all others are kept as" + " they are.")
final class RetryCommand implements Callable<Integer>, ReplayRun.ReplayKind {

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    @Mixin
    private PipelineOptions.PipelineOverrides pipeline = new PipelineOptions.PipelineOverrides();

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    @Override
    public Integer call() throws Exception {
        return new ReplayRun(replay, talk).run(this);
    }

    @Override
    public JobManifest plan(ClientSettings kafka, JobManifest replayed) {
        TrustCheck.require(replayed.job(), pipeline.inherited(replayed.pipeline()), replay.trust());
        if (replayed.basis().kind() == JobOrigin.OriginKind.FAILURES) {
            throw new UsageException("job " + replayed.job() + " is itself a retry: retry job "
                    + replayed.basis().job() + " again, with options that suit all failed lines");
        }
        new ReplayPreconditions(kafka, replayed).requireDocuments();
        PipelineRequest request = pipeline.request(replayed.pipeline());
        return ReplayManifest.of(
                replayed,
                new JobOrigin(JobOrigin.OriginKind.FAILURES, replayed.job()),
                new JobSettings(
                        new PipelineResolver()
                                .resolve(request.annotators(), request.properties())
                                .settings(),
                        replayed.render(),
                        pipeline.line(replayed.line()),
                        replayed.settings().plan()),
                replay.job());
    }

    @Override
    public boolean fill(ClientSettings kafka, JobManifest planned, BooleanSupplier stopped) {
        long lines = new RetryPublisher(kafka, planned).publish(stopped);
        if (lines == 0 && !stopped.getAsBoolean()) {
            new JobTopicAdmin(kafka).remove(TopicLayout.of(planned));
            talk.say("nothing to retry: no line of job " + planned.basis().job() + " was quarantined or degraded");
            return false;
        }
        talk.say(lines + (lines == 1 ? " line" : " lines") + " of job "
                + planned.basis().job() + " to retry");
        return true;
    }
}
