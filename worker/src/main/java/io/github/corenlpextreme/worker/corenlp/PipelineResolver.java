package io.github.corenlpextreme.worker.corenlp;

import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Turns what a user asks for into settings that CoreNLP will take at its word. Loads no models, so
 * that a mistake is told at once and not after the models. Safe for many threads.
 */
public final class PipelineResolver {

    private static final String ANNOTATORS = "annotators";

    private final KnownProperties known = KnownProperties.load();

    /**
     * Adds prerequisites, puts the annotators in order and checks every property.
     *
     * @param requestedAnnotators names in any order and case; if empty, those of the property
     *     {@code annotators}, which has no say otherwise
     * @throws PipelineException for an unknown annotator or property key, and for properties that
     *     would stop or slow down a job
     */
    public ResolvedPipeline resolve(List<String> requestedAnnotators, Map<String, String> properties) {
        checkKeys(properties);
        RefusedProperties.check(properties);
        StatefulRules.refuse(properties);
        Properties implied = new Properties();
        implied.putAll(properties);
        implied.remove(ANNOTATORS);
        List<String> requested = requestedAnnotators.isEmpty()
                ? List.of(properties.getOrDefault(ANNOTATORS, "").split("[, \t]+"))
                : requestedAnnotators;
        List<String> complete = AnnotatorList.complete(requested, implied);
        return new ResolvedPipeline(settings(complete, implied), added(requested, complete));
    }

    private static PipelineSettings settings(List<String> annotators, Properties properties) {
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return new PipelineSettings(annotators, values);
    }

    private static List<String> added(List<String> requested, List<String> complete) {
        List<String> added = new ArrayList<>(complete);
        added.removeIf(name -> requested.stream().map(String::strip).anyMatch(name::equalsIgnoreCase));
        return added;
    }

    private void checkKeys(Map<String, String> properties) {
        for (String key : properties.keySet()) {
            if (!known.contains(key) && !belongsToCustomAnnotator(key, properties)) {
                throw new PipelineException("unknown property " + key + ": "
                        + known.nearest(key)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("no annotator of CoreNLP reads it, so it would change nothing"));
            }
        }
    }

    /** A custom annotator may read whatever it likes below its own name. */
    private static boolean belongsToCustomAnnotator(String key, Map<String, String> properties) {
        return properties.keySet().stream()
                .filter(custom -> custom.startsWith(AnnotatorList.CUSTOM))
                .map(custom -> custom.substring(AnnotatorList.CUSTOM.length()) + ".")
                .anyMatch(key::startsWith);
    }
}
