package io.github.corenlpextreme.worker.corenlp;

import io.github.corenlpextreme.protocol.PipelineSettings;
import java.util.List;

/**
 * A pipeline that CoreNLP will accept.
 *
 * @param settings complete and in order
 * @param added annotators that were not asked for but are needed, in the order in which they run
 */
public record ResolvedPipeline(PipelineSettings settings, List<String> added) {

    public ResolvedPipeline {
        added = List.copyOf(added);
    }
}
