package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.PipelineOptions;
import io.github.corenlpextreme.cli.options.PipelineRequest;
import io.github.corenlpextreme.cli.options.RenderOptions;
import io.github.corenlpextreme.cli.options.ReplayOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.parts.PublishedJob;
import io.github.corenlpextreme.cli.parts.ReplayManifest;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.topics.ReplayPreconditions;
import io.github.corenlpextreme.worker.corenlp.PipelineResolver;
import io.github.corenlpextreme.worker.corenlp.PipelineTrial;
import io.github.corenlpextreme.worker.corenlp.ResolvedPipeline;
import io.github.corenlpextreme.worker.corenlp.properties.TrustCheck;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Annotates the chunks of an earlier job in another way. */
@Command(name = "reannotate", description = "Annotate the chunks of an earlier job again, with another pipeline.")
final class ReannotateCommand implements Callable<Integer>, ReplayRun.ReplayKind {

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    @Mixin
    private PipelineOptions.PipelineOverrides pipeline = new PipelineOptions.PipelineOverrides();

    @Mixin
    private RenderOptions.RenderOverrides render = new RenderOptions.RenderOverrides();

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    @Override
    public Integer call() throws Exception {
        return new ReplayRun(replay, talk).run(this);
    }

    @Override
    public JobManifest plan(ClientSettings kafka, JobManifest replayed) {
        TrustCheck.require(replayed.job(), pipeline.inherited(replayed.pipeline()), replay.trust());
        JobManifest first = PublishedJob.planned(kafka, replayed);
        new ReplayPreconditions(kafka, first).requireWork();
        PipelineRequest request = pipeline.request(replayed.pipeline());
        ResolvedPipeline resolved = new PipelineResolver().resolve(request.annotators(), request.properties());
        PipelineTrial.of(resolved.settings());
        if (!resolved.added().isEmpty()) {
            talk.say("added required annotators: " + String.join(", ", resolved.added()));
        }
        return ReplayManifest.of(
                replayed,
                new JobOrigin(JobOrigin.OriginKind.CHUNKS, first.job()),
                new JobSettings(
                        resolved.settings(),
                        render.settings(replayed.render()),
                        pipeline.line(replayed.line()),
                        replayed.settings().plan()),
                replay.job());
    }

    /** Its work is the other job's. */
    @Override
    public boolean fill(ClientSettings kafka, JobManifest planned, BooleanSupplier stopped) {
        return true;
    }
}
