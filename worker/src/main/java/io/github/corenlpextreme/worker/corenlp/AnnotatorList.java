package io.github.corenlpextreme.worker.corenlp;

import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.protocol.NearestName;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Reads a list of annotators as people write it, old names and all. */
final class AnnotatorList {

    static final String CUSTOM = StanfordCoreNLP.CUSTOM_ANNOTATOR_PREFIX;

    /** Names of what {@code tokenize} has done itself since CoreNLP 4.5. */
    private static final Set<String> PARTS_OF_TOKENIZE =
            Set.of(Annotator.STANFORD_SSPLIT, Annotator.STANFORD_CLEAN_XML, Annotator.STANFORD_CDC_TOKENIZE);

    private AnnotatorList() {}

    /**
     * The annotators in the order in which they must run.
     *
     * @param properties checked; gets what the list implies: {@code cleanxml} becomes a property, coreference
     *     without {@code parse} looks for mentions in dependencies
     */
    static List<String> complete(List<String> requested, Properties properties) {
        List<String> names = spelled(requested, properties);
        if (names.stream().anyMatch(name -> isCustom(name, properties))) {
            // What a custom annotator needs or gives, and so where it belongs, only its user knows.
            return names;
        }
        if (names.contains(Annotator.STANFORD_CLEAN_XML)) {
            properties.putIfAbsent("tokenize.cleanxml", "true");
        }
        AnnotatorNeeds needs = new AnnotatorNeeds(properties);
        List<String> complete = AnnotatorPrerequisites.complete(
                names.stream()
                        .map(name -> PARTS_OF_TOKENIZE.contains(name) ? Annotator.STANFORD_TOKENIZE : name)
                        .distinct()
                        .toList(),
                needs);
        needs.implied(complete).forEach(properties::putIfAbsent);
        if (complete.contains(Annotator.STANFORD_DEPENDENCIES) && findsMentions(complete)) {
            properties.putIfAbsent("coref.md.type", "dep");
        }
        return complete;
    }

    /** Mentions are looked for in constituents unless told otherwise. */
    private static boolean findsMentions(List<String> names) {
        return !names.contains(Annotator.STANFORD_PARSE)
                && (names.contains(Annotator.STANFORD_COREF) || names.contains(Annotator.STANFORD_COREF_MENTION));
    }

    private static List<String> spelled(List<String> requested, Properties properties) {
        Set<String> names = new LinkedHashSet<>();
        for (String entry : requested) {
            String name = entry.strip();
            if (!name.isEmpty()) {
                names.add(isCustom(name, properties) ? name : known(name, properties));
            }
        }
        if (names.isEmpty()) {
            throw new PipelineException("no annotators are given: name at least one, for example tokenize");
        }
        return new ArrayList<>(names);
    }

    private static boolean isCustom(String name, Properties properties) {
        return properties.containsKey(CUSTOM + name);
    }

    private static String known(String name, Properties properties) {
        String lower = name.toLowerCase(Locale.ROOT);
        Set<String> known = Annotator.DEFAULT_REQUIREMENTS.keySet();
        if (known.contains(lower)) {
            return lower;
        }
        Set<String> candidates = new TreeSet<>(known);
        properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(CUSTOM))
                .forEach(key -> candidates.add(key.substring(CUSTOM.length())));
        throw new PipelineException("unknown annotator " + name + ": "
                + NearestName.of(name, candidates)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("CoreNLP has " + String.join(", ", candidates)));
    }
}
