package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.ledger.OptionDifferences;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifest.AnnotationSource;
import io.github.corenlpextreme.writer.ledger.OutputManifest.OutputChecksums;
import io.github.corenlpextreme.writer.ledger.OutputScope;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes down of an output what it was made from and what it adds up to. */
public final class OutputManifests {

    private static final String TOOL = "corenlp-extreme";
    private static final String CORENLP = "corenlp";
    private static final String REPLAY = "replay";
    private static final String CHUNK_SIZE = "chunk-size";
    private static final String LANES = "lanes";

    /** How the work is cut makes no difference to an output, and may depend on what else is annotated with it. */
    private static final Set<String> CUT = Set.of(CHUNK_SIZE, LANES);

    private OutputManifests() {}

    static OutputManifest file(
            ManifestContext provenance,
            SectionOutput output,
            FileProgress progress,
            WrittenLayout packed,
            Instant finished) {
        JobManifest job = provenance.job();
        return new OutputManifest(
                job.job(),
                toolVersion(job),
                job.inputs().get(output.file()),
                job.render().format(),
                options(provenance),
                source(job.versions(), progress.engines()),
                packed,
                OutputScope.of(output.range()),
                progress.totals(),
                progress.malformed(),
                new OutputChecksums(
                        progress.output().sha256(),
                        progress.ledger().sha256(),
                        progress.quarantine().sha256()),
                progress.started(),
                finished);
    }

    /** In what a complete output is other than a job would make it from this input, by name; empty if in nothing. */
    public static List<String> differences(OutputManifest found, JobManifest job, InputFile input) {
        Map<String, Object> made = new LinkedHashMap<>(found.options());
        made.remove(REPLAY); // where the topics were is no matter of the output
        Map<String, Object> wanted = options(new ManifestContext(job, Optional.empty()));
        made.keySet().removeAll(CUT);
        wanted.keySet().removeAll(CUT);
        List<String> differences = new ArrayList<>(OptionDifferences.between(made, wanted));
        if (!found.toolVersion().equals(toolVersion(job))) {
            differences.add("the version of " + TOOL);
        }
        if (!found.corenlp().annotatesLike(source(job.versions(), AnnotatorEngines.UNKNOWN))) {
            differences.add("the version or models of CoreNLP");
        }
        if (!found.input().path().equals(input.path())) {
            differences.add("the input, " + found.input().path());
        }
        return differences;
    }

    private static String toolVersion(JobManifest job) {
        return job.versions().getOrDefault(TOOL, "unknown");
    }

    private static AnnotationSource source(Map<String, String> versions, AnnotatorEngines engines) {
        List<String> models = versions.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(TOOL) && !entry.getKey().equals(CORENLP))
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
        return new AnnotationSource(versions.getOrDefault(CORENLP, "unknown"), models, engines);
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
        options.put(CHUNK_SIZE, job.chunkSize());
        options.put(LANES, job.lanes());
        if (job.basis().kind() != JobOrigin.OriginKind.INPUTS) {
            options.put("replays", job.basis().job().value());
        }
        provenance.kept().ifPresent(where -> options.put(REPLAY, replay(job, where)));
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
