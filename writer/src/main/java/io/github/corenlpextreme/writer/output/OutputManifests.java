package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifest.EngineVersions;
import io.github.corenlpextreme.writer.ledger.OutputManifest.OutputChecksums;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes down of an output what it was made from and what it adds up to. */
final class OutputManifests {

    private static final String TOOL = "corenlp-extreme";
    private static final String CORENLP = "corenlp";

    private OutputManifests() {}

    static OutputManifest file(
            ManifestContext provenance, int file, FileProgress progress, WrittenLayout packed, Instant finished) {
        JobManifest job = provenance.job();
        return new OutputManifest(
                job.job(),
                job.versions().getOrDefault(TOOL, "unknown"),
                job.inputs().get(file),
                job.render().format(),
                options(provenance),
                engine(job.versions()),
                packed,
                progress.totals(),
                new OutputChecksums(
                        progress.output().sha256(),
                        progress.ledger().sha256(),
                        progress.quarantine().sha256()),
                progress.started(),
                finished);
    }

    private static EngineVersions engine(Map<String, String> versions) {
        List<String> models = versions.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(TOOL) && !entry.getKey().equals(CORENLP))
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
        return new EngineVersions(versions.getOrDefault(CORENLP, "unknown"), models);
    }

    private static Map<String, Object> options(ManifestContext provenance) {
        JobManifest job = provenance.job();
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("annotators", job.pipeline().annotators());
        options.put("properties", job.pipeline().properties());
        if (!job.pipeline().files().isEmpty()) {
            options.put("property-files", job.pipeline().files());
        }
        options.put("format", job.render().format().extension());
        options.put("graphs", job.render().graphs().name().toLowerCase(Locale.ROOT));
        options.put("min-tokens", job.render().minTokens());
        if (job.render().maxTokens() < Integer.MAX_VALUE) {
            options.put("max-tokens", job.render().maxTokens());
        }
        options.put("encoding", job.line().encoding());
        options.put("max-line-bytes", job.line().maxLineBytes());
        options.put("chunk-size", job.chunkSize());
        options.put("lanes", job.lanes());
        if (job.basis().kind() != JobOrigin.OriginKind.INPUTS) {
            options.put("replays", job.basis().job().value());
        }
        provenance.kept().ifPresent(where -> options.put("replay", replay(job, where)));
        return options;
    }

    /** What has to be said to replay the job. */
    private static Map<String, Object> replay(JobManifest job, String where) {
        Map<String, Object> replay = new LinkedHashMap<>();
        replay.put("job", job.job().value());
        replay.put("topics", where);
        return replay;
    }
}
