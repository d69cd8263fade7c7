package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.UsageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CoreNLP's annotators and properties as people write them. */
final class PropertyArguments {

    private static final String ANNOTATORS = "annotators";

    private PropertyArguments() {}

    /** Adds what a {@code K=V} says. @throws UsageException if it is not of that form */
    static void add(Map<String, String> properties, String word) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw new UsageException(
                    "--property " + word + ": write KEY=VALUE, for example tokenize.options=splitHyphenated=true");
        }
        properties.put(word.substring(0, equals).strip(), word.substring(equals + 1));
    }

    /** Takes the list of annotators out of properties; empty if there is none. */
    static List<String> annotators(Map<String, String> properties) {
        return Optional.ofNullable(properties.remove(ANNOTATORS))
                .map(list -> names(List.of(list.split("[,\\s]+"))))
                .orElseGet(List::of);
    }

    /** @throws UsageException if a property claims to be the list of annotators */
    static void refuseAnnotators(Map<String, String> properties) {
        if (properties.containsKey(ANNOTATORS)) {
            throw new UsageException("--property annotators=...: use --annotators LIST for the list of annotators");
        }
    }

    /** The names in a list. @throws UsageException if there is none */
    static List<String> names(List<String> words) {
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
