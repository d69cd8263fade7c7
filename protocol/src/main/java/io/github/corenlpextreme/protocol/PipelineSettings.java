package io.github.corenlpextreme.protocol;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What CoreNLP is asked to do.
 *
 * @param annotators in the order in which they run, prerequisites included
 * @param properties any further CoreNLP properties, without {@code annotators}; sorted, so that
 *     equal settings have one spelling
 */
public record PipelineSettings(List<String> annotators, SortedMap<String, String> properties) {

    public PipelineSettings {
        annotators = List.copyOf(annotators);
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    public PipelineSettings(List<String> annotators, Map<String, String> properties) {
        this(annotators, new TreeMap<>(properties));
    }
}
