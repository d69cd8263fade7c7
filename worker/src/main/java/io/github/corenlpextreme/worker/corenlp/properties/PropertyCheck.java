package io.github.corenlpextreme.worker.corenlp.properties;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Refuses properties that CoreNLP would ignore, misread or fail on, before it sees them. Safe for many threads. */
public final class PropertyCheck {

    private static final String CUSTOM = StanfordCoreNLP.CUSTOM_ANNOTATOR_PREFIX;
    private static final Pattern AROUND_COMMAS = Pattern.compile("\\s*([,=])\\s*");
    private static final List<String> DATE_SOURCES =
            List.of("useMappingFile", "useFixedDate", "usePresent", "useRegex");

    private final PropertyTable table = PropertyTable.load();

    /** The rule for a key; empty for one of a custom annotator. */
    public Optional<PropertyRule> rule(String key) {
        return table.find(key);
    }

    /** The same values as CoreNLP reads them: without blanks around them and between the names in them. */
    public SortedMap<String, String> trimmed(Map<String, String> properties) {
        SortedMap<String, String> trimmed = new TreeMap<>();
        properties.forEach((key, value) -> trimmed.put(key.strip(), trimmed(table.find(key.strip()), value.strip())));
        return trimmed;
    }

    private static String trimmed(Optional<PropertyRule> rule, String value) {
        boolean hasParts = rule.map(PropertyRule::type)
                .filter(type -> type == PropertyType.TOKENIZER || type == PropertyType.MODELS)
                .isPresent();
        return hasParts ? AROUND_COMMAS.matcher(value).replaceAll("$1") : value;
    }

    /**
     * Checks keys and values.
     *
     * @param properties trimmed
     * @throws PipelineException at the first that is wrong
     */
    public void check(SortedMap<String, String> properties) {
        properties.forEach((key, value) -> checkKey(key, properties));
        properties.forEach((key, value) -> RefusedProperties.checkPlace(key, table.find(key), value));
        RefusedProperties.check(properties);
        properties.forEach((key, value) -> table.find(key)
                .flatMap(rule -> ValueCheck.expected(rule, value))
                .ifPresent(expected -> {
                    throw wrong(key, value, "expected " + expected);
                }));
        Optional.ofNullable(properties.get("tokenize.options")).ifPresent(value -> checkTokenizer(value, properties));
        Stream.of("docdate.", "ner.docdate.").forEach(prefix -> checkDateSources(prefix, properties));
    }

    private void checkKey(String key, Map<String, String> properties) {
        Optional<PropertyRule> rule = table.find(key);
        if (rule.isPresent() && rule.get().type() == PropertyType.OPTION) {
            throw new PipelineException("property " + key + ": it belongs to CoreNLP's own command line and changes"
                    + " nothing here; use " + rule.get().allowed());
        }
        if (rule.isEmpty() && !belongsToCustomAnnotator(key, properties)) {
            throw new PipelineException("unknown property " + key + ": "
                    + table.nearest(key)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("no annotator of CoreNLP reads it, so it would change nothing"));
        }
    }

    /** A custom annotator may read whatever it likes below its own name. */
    private static boolean belongsToCustomAnnotator(String key, Map<String, String> properties) {
        return properties.keySet().stream()
                .filter(custom -> custom.startsWith(CUSTOM))
                .map(custom -> custom.substring(CUSTOM.length()) + ".")
                .anyMatch(key::startsWith);
    }

    private static void checkTokenizer(String value, Map<String, String> properties) {
        Optional<TokenizerOptions.LexerKind> lexer = TokenizerOptions.LexerKind.chosenBy(properties);
        if (lexer.isEmpty()) {
            throw wrong("tokenize.options", value, "this tokenizer has no options, so it would change nothing");
        }
        TokenizerOptions.mistake(lexer.get(), value).ifPresent(mistake -> {
            throw wrong("tokenize.options", value, mistake);
        });
    }

    /** Only the first in CoreNLP's order would have an effect. */
    private static void checkDateSources(String prefix, Map<String, String> properties) {
        List<String> given = DATE_SOURCES.stream()
                .map(prefix::concat)
                .filter(key -> !properties.getOrDefault(key, "false").equalsIgnoreCase("false"))
                .toList();
        if (given.size() > 1) {
            throw new PipelineException(
                    "property " + given.get(1) + ": it changes nothing beside " + given.get(0) + "; drop one of them");
        }
    }

    /** In one sentence: the property, its value, and what is wrong with it. */
    public static PipelineException wrong(String key, String value, String what) {
        return new PipelineException(sentence(key, value, what));
    }

    /** Likewise, with what CoreNLP has thrown. */
    public static PipelineException wrong(String key, String value, String what, Throwable failure) {
        return new PipelineException(sentence(key, value, what), failure);
    }

    private static String sentence(String key, String value, String what) {
        return "property " + key + "=" + value + ": " + what;
    }
}
