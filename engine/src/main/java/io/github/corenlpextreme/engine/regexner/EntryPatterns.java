package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.tokensregex.ComplexNodePattern;
import edu.stanford.nlp.ling.tokensregex.CoreMapNodePattern;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.ling.tokensregex.SequencePattern;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.engine.cache.GenerationCache;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * CoreNLP's patterns of the entries, the same that it would make. Those of TokensRegex are made at once; the others,
 * which are many, when a sentence has their words. Safe for many threads.
 */
final class EntryPatterns {

    private static final int CAPACITY = 20_000; // of a generation, of about 1 KB each

    private final EntryNodes nodes;
    private final List<Optional<Pattern>> tags; // by mapping file; that all tokens of a match must have
    private final Function<MappingEntry, Object> stockEntries;
    private final Map<MappingEntry, TokenSequencePattern> expressions = new HashMap<>();
    private final Map<SequencePattern<?>, Object> entriesOfExpressions = new IdentityHashMap<>();
    private final GenerationCache<MappingEntry, TokenSequencePattern> sequences =
            new GenerationCache<>(CAPACITY, this::sequence);

    /**
     * Makes them.
     *
     * @param stockEntries make objects of CoreNLP's private class of entries
     * @throws RuntimeException as CoreNLP does, if a pattern is wrong
     */
    EntryPatterns(
            List<MappingEntry> entries,
            EntryNodes nodes,
            List<Optional<Pattern>> tags,
            Function<MappingEntry, Object> stockEntries) {
        this.nodes = nodes;
        this.tags = List.copyOf(tags);
        this.stockEntries = stockEntries;
        for (MappingEntry entry : entries) {
            int groups = 1;
            if (entry.tokensRegex) {
                groups = expression(entry).getTotalGroups();
            } else if (!entry.literal) {
                nodes.add(entry);
            }
            if (entry.outcome.group() < 0 || entry.outcome.group() > groups) {
                throw new RuntimeException("Invalid match group for entry " + stockEntries.apply(entry));
            }
        }
    }

    TokenSequencePattern pattern(MappingEntry entry) {
        return entry.tokensRegex ? expressions.get(entry) : sequences.get(entry);
    }

    /** CoreNLP's table of entries by their patterns: it is only asked for those that match. */
    Map<SequencePattern<CoreMap>, Object> stockEntriesByPattern() {
        return new AbstractMap<>() {

            @Override
            public Object get(Object pattern) {
                return pattern instanceof EntryPattern sequence
                        ? sequence.stockEntry()
                        : entriesOfExpressions.get(pattern);
            }

            @Override
            public Set<Entry<SequencePattern<CoreMap>, Object>> entrySet() {
                throw new UnsupportedOperationException("patterns are made when they are needed");
            }
        };
    }

    private TokenSequencePattern expression(MappingEntry entry) {
        Env env = TokenSequencePattern.getNewEnv();
        env.setDefaultStringPatternFlags(nodes.flags(entry));
        env.setDefaultStringMatchFlags(
                nodes.ignoresCase(entry) ? NodePattern.CASE_INSENSITIVE | NodePattern.UNICODE_CASE : 0);
        TokenSequencePattern pattern = ranked(TokenSequencePattern.compile(env, entry.text), entry);
        expressions.put(entry, pattern);
        entriesOfExpressions.put(pattern, stockEntries.apply(entry));
        return pattern;
    }

    private TokenSequencePattern sequence(MappingEntry entry) {
        List<SequencePattern.PatternExpr> pieces = new ArrayList<>();
        for (String piece : entry.text.split(" ", -1)) {
            CoreMapNodePattern node = CoreMapNodePattern.valueOf(piece, nodes.flags(entry));
            tags.get(entry.outcome.file())
                    .ifPresent(tag -> node.add(
                            CoreAnnotations.PartOfSpeechAnnotation.class,
                            new ComplexNodePattern.StringAnnotationRegexPattern(tag)));
            pieces.add(new SequencePattern.NodePatternExpr(node));
        }
        SequencePattern.PatternExpr sequence = new SequencePattern.SequencePatternExpr(pieces);
        return ranked(new EntryPattern(sequence, stockEntries.apply(entry)), entry);
    }

    private static TokenSequencePattern ranked(TokenSequencePattern pattern, MappingEntry entry) {
        pattern.setPriority(entry.outcome.priority());
        pattern.setWeight(entry.outcome.weight());
        return pattern;
    }
}
