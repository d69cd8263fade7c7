package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.PipelineOptions;
import io.github.corenlpextreme.cli.options.PipelineRequest;
import io.github.corenlpextreme.cli.options.PlanOptions;
import io.github.corenlpextreme.cli.options.RenderOptions;
import io.github.corenlpextreme.cli.options.TextOptions;
import io.github.corenlpextreme.cli.parts.AnnotationVersions;
import io.github.corenlpextreme.producer.manifest.JobIdentity;
import io.github.corenlpextreme.producer.source.InputFiles;
import io.github.corenlpextreme.producer.source.JobInput;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.kafka.topics.ManifestTopic;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.worker.corenlp.PipelineResolver;
import io.github.corenlpextreme.worker.corenlp.ResolvedPipeline;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** The options that decide what a job is. */
final class JobOptions {

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private RenderOptions render = new RenderOptions();

    @Mixin
    private TextOptions text = new TextOptions();

    @Mixin
    private PlanOptions plan = new PlanOptions();

    RenderOptions render() {
        return render;
    }

    /** The pipeline with what was missing; loads no models. */
    ResolvedPipeline pipeline() {
        PipelineRequest request = pipeline.request();
        return new PipelineResolver().resolve(request.annotators(), request.properties());
    }

    /**
     * The manifest of the job over these inputs as they are now.
     *
     * @param id the user's, if there is one
     */
    JobManifest manifest(InputFiles inputs, ResolvedPipeline resolved, Optional<JobId> id) {
        JobSettings settings =
                new JobSettings(resolved.settings(), render.settings(), text.settings(), plan.settings());
        InputRoot root = new InputRoot(inputs.root());
        List<JobInput> files = inputs.files();
        JobId job = id.orElseGet(() -> JobIdentity.defaultFor(files, settings));
        JobManifest manifest = new JobManifest(
                job,
                files.stream().map(input -> root.describe(input.name())).toList(),
                settings,
                AnnotationVersions.ofThisBuild(),
                JobOrigin.inputsOf(job));
        ManifestTopic.requireFits(manifest);
        return manifest;
    }
}
