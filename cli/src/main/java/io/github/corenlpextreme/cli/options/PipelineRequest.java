package io.github.corenlpextreme.cli.options;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pipeline as the user asked for it, not yet checked against what CoreNLP has.
 *
 * @param annotators as written; prerequisites may be missing
 * @param properties from the file and the flags, merged, without {@code annotators}
 */
public record PipelineRequest(List<String> annotators, SortedMap<String, String> properties) {

    public PipelineRequest {
        annotators = List.copyOf(annotators);
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    PipelineRequest(List<String> annotators, Map<String, String> properties) {
        this(annotators, new TreeMap<>(properties));
    }
}
