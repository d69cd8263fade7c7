package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.io.RuntimeIOException;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.PrivateFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/**
 * CoreNLP's annotators by mapping files, with a faster search for what matches. What a match means (priorities, parts
 * of speech, what it overwrites) stays their own work. The files are read here, too, if their columns are the usual
 * ones, as CoreNLP spends much time and memory on that.
 */
public final class FastMappings {

    private static final String FINE = "ner.fine.regexner";
    private static final String ADDITIONAL = "ner.additional.regexner";
    private static final Map<String, String> FIELDS = Map.of(
            FINE,
            "fineGrainedNERAnnotator",
            ADDITIONAL,
            "additionalRulesNERAnnotator",
            "spanish.number.regexner",
            "spanishNumberAnnotator");

    /** Of those that {@code ner} consists of. */
    static final Set<String> NAMES = FIELDS.keySet();

    private FastMappings() {}

    /**
     * Makes CoreNLP's {@code regexner}, or one of another name.
     *
     * @param stock makes CoreNLP's own, of the same name
     */
    public static Annotator regexNer(String name, Properties properties, Function<Properties, Annotator> stock) {
        Optional<MappingSettings> settings = MappingSettings.of(name, properties);
        if (settings.isPresent()) {
            try {
                Annotator annotator = stock.apply(settings.get().withoutFiles(properties));
                fill((TokensRegexNERAnnotator) annotator, settings.get());
                EngineUse.note(annotator, name, true);
                return annotator;
            } catch (ReflectiveOperationException | SecurityException | RuntimeIOException unreadable) {
                // CoreNLP says what is wrong, or reads what we cannot
            }
        }
        Annotator annotator = stock.apply(properties);
        EngineUse.note(annotator, name, exchange(annotator));
        return annotator;
    }

    /**
     * Makes CoreNLP's {@code ner}, with those that it consists of.
     *
     * @param stock makes CoreNLP's own
     */
    public static Annotator entities(Properties properties, Function<Properties, Annotator> stock) {
        Map<String, MappingSettings> settings = new HashMap<>();
        Properties changed = properties;
        for (String name : List.of(FINE, ADDITIONAL)) {
            boolean used = name.equals(FINE)
                    || !properties.getProperty(name + ".mapping", "").isEmpty();
            Optional<MappingSettings> own = used ? MappingSettings.of(name, properties) : Optional.empty();
            if (own.isPresent()) {
                settings.put(name, own.get());
                changed = own.get().withoutFiles(changed);
            }
        }
        try {
            return withMappings(stock.apply(changed), settings);
        } catch (ReflectiveOperationException | SecurityException | RuntimeIOException unreadable) {
            return withStockMappings(stock.apply(properties)); // CoreNLP says what is wrong, or reads what we cannot
        }
    }

    private static Annotator withMappings(Annotator entities, Map<String, MappingSettings> settings)
            throws ReflectiveOperationException {
        for (String name : NAMES) {
            Optional<TokensRegexNERAnnotator> annotator = within(entities, name);
            if (annotator.isPresent() && settings.containsKey(name)) {
                fill(annotator.get(), settings.get(name));
                EngineUse.note(entities, name, true);
            } else if (annotator.isPresent()) {
                EngineUse.note(entities, name, exchange(annotator.get()));
            }
        }
        return entities;
    }

    private static Annotator withStockMappings(Annotator entities) {
        try {
            return withMappings(entities, Map.of());
        } catch (ReflectiveOperationException | SecurityException unreadable) {
            EngineUse.note(entities, FINE, false);
            return entities;
        }
    }

    static Optional<TokensRegexNERAnnotator> within(Annotator entities, String name)
            throws ReflectiveOperationException {
        if (!(entities instanceof NERCombinerAnnotator)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                (TokensRegexNERAnnotator) PrivateFields.value(NERCombinerAnnotator.class, entities, FIELDS.get(name)));
    }

    /** An annotator that CoreNLP has made without entries. */
    private static void fill(TokensRegexNERAnnotator annotator, MappingSettings settings)
            throws ReflectiveOperationException {
        RegexNerParts parts = new RegexNerParts(annotator);
        List<MappingEntry> entries = MappingReader.read(settings.files(), parts.setup(settings.name()));
        parts.addLabels(entries);
        exchange(parts, entries);
    }

    /** An annotator that CoreNLP has made with all of its entries. */
    private static boolean exchange(Annotator annotator) {
        try {
            RegexNerParts parts = new RegexNerParts((TokensRegexNERAnnotator) annotator);
            exchange(parts, parts.entries());
            return true;
        } catch (ReflectiveOperationException | SecurityException unreadable) {
            return false;
        }
    }

    private static void exchange(RegexNerParts parts, List<MappingEntry> entries) throws ReflectiveOperationException {
        EntryNodes nodes = new EntryNodes(parts.ignoresCase());
        EntryPatterns patterns = new EntryPatterns(entries, nodes, parts.tagsOfAllTokens(), parts::stockEntry);
        parts.exchange(
                new EntryMatcher(new EntryIndex(entries, nodes, patterns), patterns), patterns.stockEntriesByPattern());
    }
}
