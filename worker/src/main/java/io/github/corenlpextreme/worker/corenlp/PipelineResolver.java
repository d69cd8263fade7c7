package io.github.corenlpextreme.worker.corenlp;

import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.models.ModelJars;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns what a user asks for into settings that CoreNLP will take at its word. Loads no models, so
 * that a mistake is told at once and not after the models. Safe for many threads.
 */
public final class PipelineResolver {

    private static final String ANNOTATORS = "annotators";

    private final PropertyCheck check = new PropertyCheck();

    /**
     * Adds prerequisites, puts the annotators in order, checks every property and reads the files that they name.
     *
     * @param requestedAnnotators names in any order and case; if empty, those of the property
     *     {@code annotators}, which has no say otherwise
     * @throws PipelineException for an unknown annotator or property key, for a value that is none or names a file
     *     that is not there, and for properties that would stop or slow down a job
     */
    public ResolvedPipeline resolve(List<String> requestedAnnotators, Map<String, String> given) {
        SortedMap<String, String> properties = check.trimmed(given);
        check.check(properties);
        ModelJars models = ModelJars.onClassPath();
        NamedFiles.refuseMissing(properties, models);
        StatefulRules.refuse(properties);
        Properties implied = new Properties();
        implied.putAll(properties);
        implied.remove(ANNOTATORS);
        List<String> requested = requestedAnnotators.isEmpty()
                ? List.of(properties.getOrDefault(ANNOTATORS, "").split("[, \t]+"))
                : requestedAnnotators;
        List<String> complete = AnnotatorList.complete(requested, implied);
        NamedFiles.refuseMissing(DefaultModels.outsideMainJar(complete, properties.keySet()), models);
        return new ResolvedPipeline(settings(complete, implied), added(requested, complete));
    }

    private static PipelineSettings settings(List<String> annotators, Properties properties) {
        SortedMap<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return new PipelineSettings(annotators, values, FileDigests.of(values));
    }

    private static List<String> added(List<String> requested, List<String> complete) {
        List<String> added = new ArrayList<>(complete);
        added.removeIf(name -> requested.stream().map(String::strip).anyMatch(name::equalsIgnoreCase));
        return added;
    }
}
