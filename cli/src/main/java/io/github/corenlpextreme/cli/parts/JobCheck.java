package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.worker.corenlp.PipelineResolver;
import java.util.Map;

/** Whether this build of a worker can do a job as the producer that planned it would. */
public final class JobCheck {

    private JobCheck() {}

    /**
     * To be called for a job that is trusted, because it compiles its patterns and opens its files.
     *
     * @throws RuntimeException if it cannot; says why
     */
    public static void require(JobManifest manifest) {
        refuseOtherVersions(manifest);
        refuseUnplannable(manifest);
    }

    /** Another version could annotate otherwise, and then the output would depend on who did which chunk. */
    private static void refuseOtherVersions(JobManifest manifest) {
        Map<String, String> own = AnnotationVersions.ofThisBuild();
        if (!own.equals(manifest.versions())) {
            throw new UsageException("job " + manifest.job() + " was planned with " + manifest.versions()
                    + ", but this worker has " + own + ": use the same release everywhere");
        }
    }

    /** The producer checks this too, but another client that can write to its topic need not. Compiles patterns. */
    private static void refuseUnplannable(JobManifest manifest) {
        PipelineSettings pipeline = manifest.pipeline();
        PipelineSettings own = new PipelineResolver()
                .resolve(pipeline.annotators(), pipeline.properties())
                .settings();
        own.fileChangedSince(pipeline.files()).ifPresent(file -> {
            throw new InputChangedException("file " + file + ", which a property names, is not the one that job "
                    + manifest.job() + " was planned with: copy that one to this machine");
        });
    }
}
