package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.cli.defaults.PropertiesFile;
import io.github.corenlpextreme.protocol.UsageException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pipeline as the user asked for it, not yet checked against what CoreNLP has.
 *
 * @param annotators as written; prerequisites may be missing
 * @param properties from the file and the flags, merged, without {@code annotators}
 */
public record PipelineRequest(List<String> annotators, SortedMap<String, String> properties) {

    private static final String ANNOTATORS = "annotators";

    public PipelineRequest {
        annotators = List.copyOf(annotators);
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    PipelineRequest(List<String> annotators, Map<String, String> properties) {
        this(annotators, new TreeMap<>(properties));
    }

    /**
     * What the user's words make of a pipeline.
     *
     * @param base what counts where they say nothing
     * @param annotators of the option, if it was given
     * @param file of properties, which take the place of the base's
     * @param words {@code K=V} each, which are added or win
     * @throws UsageException if the file cannot be read, or they cannot be used
     */
    static PipelineRequest of(
            PipelineRequest base, Optional<List<String>> annotators, Optional<Path> file, List<String> words) {
        Map<String, String> merged = new TreeMap<>(
                file.map(given -> PropertiesFile.read("--properties", given)).orElse(base.properties));
        merged.replaceAll((key, value) -> value.strip());
        List<String> inFile = file.isPresent() ? annotators(merged) : List.of();
        merged.putAll(set(words));
        refuseAnnotators(merged);
        List<String> chosen = annotators.map(PipelineRequest::names).orElse(inFile);
        return new PipelineRequest(chosen.isEmpty() ? base.annotators : chosen, merged);
    }

    /** What the words set. @throws UsageException if two of them set the same property to different values */
    static Map<String, String> set(List<String> words) {
        Map<String, String> properties = new TreeMap<>();
        words.forEach(word -> add(properties, word));
        return properties;
    }

    /** Adds what a {@code K=V} says. Blanks around key and value do not count, as in CoreNLP's own files. */
    private static void add(Map<String, String> properties, String word) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw new UsageException(
                    "--property " + word + ": write KEY=VALUE, for example tokenize.options=splitHyphenated=true");
        }
        String key = word.substring(0, equals).strip();
        String value = word.substring(equals + 1).strip();
        String before = properties.put(key, value);
        if (before != null && !before.equals(value)) {
            throw new UsageException(
                    "--property " + key + " is given twice, as " + before + " and as " + value + ": keep one");
        }
    }

    /** Takes the list of annotators out of properties; empty if there is none. */
    private static List<String> annotators(Map<String, String> properties) {
        return Optional.ofNullable(properties.remove(ANNOTATORS))
                .map(list -> names(List.of(list.split("[,\\s]+"))))
                .orElseGet(List::of);
    }

    /** @throws UsageException if a property claims to be the list of annotators */
    private static void refuseAnnotators(Map<String, String> properties) {
        if (properties.containsKey(ANNOTATORS)) {
            throw new UsageException("--property annotators=...: use --annotators LIST for the list of annotators");
        }
    }

    /** The names in a list. @throws UsageException if there is none */
    private static List<String> names(List<String> words) {
        List<String> names = words.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) {
            throw new UsageException("--annotators: name at least one annotator, for example tokenize");
        }
        return names;
    }
}
