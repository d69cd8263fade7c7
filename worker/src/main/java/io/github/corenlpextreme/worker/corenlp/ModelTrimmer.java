package io.github.corenlpextreme.worker.corenlp;

import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.models.ModelJars;
import io.github.corenlpextreme.worker.corenlp.models.RecordingClassLoader;
import io.github.corenlpextreme.worker.corenlp.models.TrimReport;
import io.github.corenlpextreme.worker.corenlp.models.TrimmedJar;
import java.io.IOException;
import java.nio.file.Path;

/** Writes jars with fewer models than there are on the class path. */
public final class ModelTrimmer {

    private final Path target;
    private final ModelJars models;

    public ModelTrimmer(Path target) {
        this.target = target;
        this.models = ModelJars.onClassPath();
    }

    /**
     * Keeps what this pipeline is seen to read while it is loaded and exercised.
     *
     * @param settings as {@link PipelineResolver} has completed them
     * @param record that of this process
     * @throws PipelineException if the class path has no such pipeline
     */
    public TrimReport toThoseOf(PipelineSettings settings, RecordingClassLoader record) throws IOException {
        CoreNlpAnnotator.load(
                        settings, new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE))
                .exercise();
        return TrimmedJar.write(target, models, settings, record::hasFound);
    }

    /** @throws PipelineException if some were left out already */
    public TrimReport toAll() throws IOException {
        if (!models.areComplete()) {
            throw new PipelineException("cannot keep all models: those on the class path are already trimmed");
        }
        return TrimmedJar.writeAll(target, models);
    }

    /** For processes that only have to know which models there are. */
    public TrimReport toNone() throws IOException {
        return TrimmedJar.writeNone(target, models);
    }
}
