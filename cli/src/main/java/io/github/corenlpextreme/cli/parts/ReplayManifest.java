package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.producer.manifest.JobIdentity;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.topics.ManifestTopic;
import java.util.Optional;

/** The manifest of a job that replays another one: the same inputs, cut in the same way. */
public final class ReplayManifest {

    private ReplayManifest() {}

    /**
     * Makes the manifest.
     *
     * @param settings of the new job; its plan is the replayed one's
     * @param id the user's, if there is one
     * @throws UsageException if that is the replayed job's
     */
    public static JobManifest of(JobManifest replayed, JobOrigin basis, JobSettings settings, Optional<JobId> id) {
        if (id.filter(replayed.job()::equals).isPresent()
                || id.filter(basis.job()::equals).isPresent()) {
            throw new UsageException("--job " + id.get() + " is the job that is replayed: give the new one another id");
        }
        JobManifest manifest = new JobManifest(
                id.orElseGet(() -> JobIdentity.ofReplay(replayed.job(), basis, settings)),
                replayed.inputs(),
                settings,
                AnnotationVersions.ofThisBuild(),
                basis);
        ManifestTopic.requireFits(manifest);
        return manifest;
    }
}
