package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.producer.manifest.JobIdentity;
import io.github.corenlpextreme.producer.manifest.JobSettings;
import io.github.corenlpextreme.producer.manifest.PlanSettings;
import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.Optional;

/** The manifest of a job that replays another one: the same inputs, cut in the same way. */
public final class ReplayManifest {

    private ReplayManifest() {}

    /** What the replaying job is asked to do. */
    public record ReplaySettings(PipelineSettings pipeline, RenderSettings render, LineSettings line) {}

    /**
     * Makes the manifest.
     *
     * @param id the user's, if there is one
     * @throws UsageException if that is the replayed job's
     */
    public static JobManifest of(JobManifest replayed, JobOrigin basis, ReplaySettings settings, Optional<String> id) {
        JobSettings shape = new JobSettings(
                settings.pipeline(),
                settings.render(),
                settings.line(),
                new PlanSettings(new ByteSize(replayed.chunkSize()), replayed.lanes()));
        if (id.filter(replayed.job().value()::equals).isPresent()
                || id.filter(basis.job().value()::equals).isPresent()) {
            throw new UsageException("--job " + id.get() + " is the job that is replayed: give the new one another id");
        }
        return new JobManifest(
                new JobId(id.orElseGet(() -> JobIdentity.ofReplay(replayed.job(), basis, shape))),
                replayed.inputs(),
                replayed.chunkSize(),
                replayed.lanes(),
                settings.pipeline(),
                settings.render(),
                settings.line(),
                AnnotationVersions.ofThisBuild(),
                basis);
    }
}
