package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.JobManifest;
import java.util.Optional;

/**
 * Where outputs come from, as their manifests say.
 *
 * @param kept where the job's topics stay, as the option that leads there; empty if they go
 */
public record ManifestContext(JobManifest job, Optional<String> kept) {}
