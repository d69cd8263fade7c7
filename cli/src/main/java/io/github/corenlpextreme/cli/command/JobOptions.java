package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.PipelineOptions;
import io.github.corenlpextreme.cli.options.PipelineRequest;
import io.github.corenlpextreme.cli.options.PlanOptions;
import io.github.corenlpextreme.cli.options.RenderOptions;
import io.github.corenlpextreme.cli.options.TextOptions;
import io.github.corenlpextreme.cli.parts.AnnotationVersions;
import io.github.corenlpextreme.producer.content.ContentJudge;
import io.github.corenlpextreme.producer.manifest.JobIdentity;
import io.github.corenlpextreme.producer.source.InputContents;
import io.github.corenlpextreme.producer.source.InputFiles;
import io.github.corenlpextreme.producer.source.JobInput;
import io.github.corenlpextreme.producer.source.LineStarts;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.MalformedLimit;
import io.github.corenlpextreme.protocol.kafka.topics.ManifestTopic;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.worker.corenlp.PipelineResolver;
import io.github.corenlpextreme.worker.corenlp.PipelineTrial;
import io.github.corenlpextreme.worker.corenlp.ResolvedPipeline;
import java.nio.charset.Charset;
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

    /** Whether the inputs are annotated whatever they hold. */
    boolean forceText() {
        return text.forceText();
    }

    /**
     * Makes sure that the inputs are text.
     *
     * @param limit to lines in another encoding
     * @return what the user should know, in one sentence each
     */
    List<String> checkContents(InputFiles inputs, ResolvedPipeline resolved, MalformedLimit limit) {
        if (forceText()) {
            return List.of();
        }
        Charset charset = Charset.forName(text.settings().encoding());
        boolean markup = resolved.settings().annotators().contains("cleanxml");
        return new InputContents(new ContentJudge(charset, limit, markup)).check(inputs);
    }

    /** That a job has fewer sections than were asked for, in one sentence, if it is so. */
    Optional<String> fewerSections(JobManifest manifest) {
        return plan.fewerSections(manifest.settings().plan().sections());
    }

    /** The pipeline with what was missing; loads no models. */
    ResolvedPipeline pipeline() {
        PipelineRequest request = pipeline.request();
        ResolvedPipeline resolved = new PipelineResolver().resolve(request.annotators(), request.properties());
        PipelineTrial.of(resolved.settings());
        return resolved;
    }

    /**
     * The manifest of the job over these inputs as they are now.
     *
     * @param id the user's, if there is one
     */
    JobManifest manifest(InputFiles inputs, ResolvedPipeline resolved, Optional<JobId> id) {
        List<JobInput> files = inputs.files();
        long bytes = files.stream().mapToLong(JobInput::size).sum();
        JobSettings settings = new JobSettings(
                resolved.settings(),
                render.settings(),
                text.settings(),
                plan.settings(
                        files.stream().map(JobInput::size).toList(), LineStarts.sections(files, plan.sections(bytes))));
        InputRoot root = new InputRoot(inputs.root());
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
