package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.ling.tokensregex.MultiPatternMatcher;
import edu.stanford.nlp.ling.tokensregex.SequencePattern;
import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.engine.stock.PrivateFields;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The private parts of one of CoreNLP's annotators by mapping files. */
final class RegexNerParts {

    private static final String ALL_TOKENS = "MATCH_ALL_TOKENS";

    private final TokensRegexNERAnnotator annotator;
    private final Class<?> entryClass;
    private final Constructor<?> entryConstructor;

    RegexNerParts(TokensRegexNERAnnotator annotator) throws ReflectiveOperationException {
        this.annotator = annotator;
        this.entryClass = Class.forName(TokensRegexNERAnnotator.class.getName() + "$Entry");
        this.entryConstructor = entryClass.getConstructor(
                String.class, String[].class, String[].class, Set.class, double.class, double.class, int.class);
        entryConstructor.setAccessible(true);
    }

    /** By mapping file. */
    List<Boolean> ignoresCase() throws ReflectiveOperationException {
        return part("ignoreCaseList");
    }

    MappingReader.Setup setup(String name) throws ReflectiveOperationException {
        return new MappingReader.Setup(
                name, ignoresCase(), part("noDefaultOverwriteLabels"), this.<Boolean>part("verbose"));
    }

    /** The tags that the patterns themselves ask of every token, by mapping file. */
    List<Optional<Pattern>> tagsOfAllTokens() throws ReflectiveOperationException {
        List<@Nullable Pattern> tags = part("validPosPatternList");
        boolean all = part("posMatchType").toString().equals(ALL_TOKENS);
        return tags.stream()
                .map(tag -> all ? Optional.ofNullable(tag) : Optional.<Pattern>empty())
                .toList();
    }

    /** Those that CoreNLP has read. */
    List<MappingEntry> entries() throws ReflectiveOperationException {
        List<?> stock = part("entries");
        Map<?, Integer> files = part("entryToMappingFileNumber");
        Map<EntryOutcome, EntryOutcome> outcomes = new HashMap<>();
        List<MappingEntry> entries = new ArrayList<>(stock.size());
        for (Object entry : stock) {
            EntryOutcome outcome = outcome(entry, files.get(entry));
            EntryOutcome shared = outcomes.computeIfAbsent(outcome, Function.identity());
            String expression = of(entry, "tokensRegex");
            String text = expression == null ? String.join(" ", this.<String[]>of(entry, "regex")) : expression;
            entries.add(new MappingEntry(entries.size(), text, expression != null, shared));
        }
        return entries;
    }

    private EntryOutcome outcome(Object entry, int file) throws ReflectiveOperationException {
        return new EntryOutcome(
                List.of(this.<String[]>of(entry, "types")),
                of(entry, "overwritableTypes"),
                this.<Double>of(entry, "priority"),
                this.<Double>of(entry, "weight"),
                this.<Integer>of(entry, "annotateGroup"),
                file);
    }

    /** An object of CoreNLP's private class. */
    Object stockEntry(MappingEntry entry) {
        EntryOutcome outcome = entry.outcome;
        try {
            return entryConstructor.newInstance(
                    entry.tokensRegex ? entry.text : null,
                    entry.tokensRegex ? null : entry.text.split(" ", -1),
                    outcome.types().toArray(String[]::new),
                    outcome.overwritable(),
                    outcome.priority(),
                    outcome.weight(),
                    outcome.group());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible); // it has been made accessible
        }
    }

    /** Has the annotator replace the entities of the entries' types, as CoreNLP does with those that it has read. */
    void addLabels(List<MappingEntry> entries) throws ReflectiveOperationException {
        Set<@Nullable String> labels = new HashSet<>(this.<Set<@Nullable String>>part("myLabels"));
        entries.forEach(entry -> labels.addAll(entry.outcome.types()));
        change("myLabels", Collections.unmodifiableSet(labels));
    }

    /** Has the annotator match and look up in another way, and forget its own. */
    void exchange(MultiPatternMatcher<CoreMap> matcher, Map<SequencePattern<CoreMap>, Object> entries)
            throws ReflectiveOperationException {
        change("multiPatternMatcher", matcher);
        change("patternToEntry", entries);
        change("entries", List.of());
        change("entryToMappingFileNumber", Collections.emptyMap());
    }

    private void change(String name, Object value) throws ReflectiveOperationException {
        PrivateFields.change(TokensRegexNERAnnotator.class, annotator, name, value);
    }

    @SuppressWarnings("unchecked") // CoreNLP's declared types
    <T> T part(String name) throws ReflectiveOperationException {
        return (T) PrivateFields.value(TokensRegexNERAnnotator.class, annotator, name);
    }

    @SuppressWarnings("unchecked") // CoreNLP's declared types
    private <T> T of(Object entry, String name) throws ReflectiveOperationException {
        return (T) PrivateFields.value(entryClass, entry, name);
    }
}
