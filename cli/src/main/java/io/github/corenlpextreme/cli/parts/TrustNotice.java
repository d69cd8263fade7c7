package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyTrust;
import io.github.corenlpextreme.worker.corenlp.properties.TrustCheck;
import java.util.Optional;

/** What the user who publishes a job should know of the workers that read it from Kafka. */
public final class TrustNotice {

    private TrustNotice() {}

    /** The flags without which they refuse it; empty if they need none. */
    public static Optional<String> of(PipelineSettings pipeline) {
        return TrustCheck.missing(pipeline.properties(), PropertyTrust.NONE)
                .map(needed -> "workers need " + needed.flags() + " for this job: they refuse properties that can read"
                        + " files or run code, if they are not told to trust them");
    }
}
