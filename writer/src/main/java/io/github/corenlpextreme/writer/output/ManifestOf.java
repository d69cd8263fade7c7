package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifest.Checksums;
import io.github.corenlpextreme.writer.ledger.OutputManifest.Engine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes down of an output what it was made from and what it adds up to. */
final class ManifestOf {

    private static final String TOOL = "corenlp-extreme";
    private static final String CORENLP = "corenlp";

    private ManifestOf() {}

    static OutputManifest file(JobManifest job, int file, FileProgress progress, Instant finished) {
        return new OutputManifest(
                job.job(),
                job.versions().getOrDefault(TOOL, "unknown"),
                job.inputs().get(file),
                job.render().format(),
                options(job),
                engine(job.versions()),
                progress.totals(),
                new Checksums(progress.outputSha256(), progress.ledgerSha256()),
                progress.started(),
                finished);
    }

    private static Engine engine(Map<String, String> versions) {
        List<String> models = versions.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(TOOL) && !entry.getKey().equals(CORENLP))
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
        return new Engine(versions.getOrDefault(CORENLP, "unknown"), models);
    }

    private static Map<String, Object> options(JobManifest job) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("annotators", job.pipeline().annotators());
        options.put("properties", job.pipeline().properties());
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
        return options;
    }
}
