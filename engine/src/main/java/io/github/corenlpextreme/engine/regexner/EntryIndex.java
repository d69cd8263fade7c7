package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.tokensregex.PatternTrigger;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries that CoreNLP would try on a sentence, and those of them that match in it. Immutable; safe for many
 * threads.
 *
 * <p>The order of the entries decides between matches that are otherwise equal. It is CoreNLP's: first those without a
 * trigger, then by the first token that triggers them, and there those that respect case before those that ignore it.
 * Among the entries of one trigger CoreNLP has no order of its own (it iterates over a set of objects by their
 * identity); here it is that of the mapping files.
 */
final class EntryIndex {

    /** An annotation other than the text, by which expressions of TokensRegex are triggered. */
    private record OtherKey(Class<?> key, boolean ignoreCase) {}

    private final EntryNodes nodes;
    private final AlwaysEntries always;
    private final Map<String, MappingEntry> exact = new HashMap<>(); // each the first of a list
    private final Map<String, MappingEntry> lower = new HashMap<>();
    private final Map<OtherKey, Map<Object, List<MappingEntry>>> others = new HashMap<>();

    /**
     * Builds it.
     *
     * @param entries in the order of the files
     */
    EntryIndex(List<MappingEntry> entries, EntryNodes nodes, EntryPatterns patterns) {
        this.nodes = nodes;
        List<MappingEntry> untriggered = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0; i--) { // backwards, so that what is put first comes first
            MappingEntry entry = entries.get(i);
            if (entry.tokensRegex) {
                PatternTrigger.of(patterns.pattern(entry))
                        .ifPresentOrElse(trigger -> add(entry, trigger), () -> untriggered.add(entry));
            } else if (entry.hasLiteral()) {
                addWord(entry, entry.piece(entry.triggerPlace()), nodes.ignoresCase(entry));
            } else {
                untriggered.add(entry);
            }
        }
        Collections.reverse(untriggered);
        this.always = new AlwaysEntries(untriggered, nodes);
    }

    private void add(MappingEntry entry, PatternTrigger trigger) {
        if (trigger.key() == CoreAnnotations.TextAnnotation.class) {
            addWord(entry, (String) trigger.value(), trigger.ignoreCase());
        } else {
            others.computeIfAbsent(new OtherKey(trigger.key(), trigger.ignoreCase()), none -> new HashMap<>())
                    .computeIfAbsent(trigger.value(), none -> new ArrayList<>())
                    .add(entry);
        }
    }

    private void addWord(MappingEntry entry, String word, boolean ignoreCase) {
        entry.next = ignoreCase ? lower.put(SentenceTokens.lower(word), entry) : exact.put(word, entry);
    }

    /** Those that CoreNLP tries. */
    Collection<MappingEntry> triggered(SentenceTokens words) {
        return words.size() == 0 ? List.of() : new Search(words, false).run(always.all());
    }

    /** The same, without those that certainly match nowhere in the sentence. */
    Collection<MappingEntry> occurring(SentenceTokens words) {
        return words.size() == 0 ? List.of() : new Search(words, true).run(always.occurring(words));
    }

    /** Whether an entry may match, given a token that triggers it. */
    private boolean mayMatch(MappingEntry entry, SentenceTokens words, int at) {
        if (entry.tokensRegex) {
            return true;
        }
        int offset = entry.triggerPlace();
        if (nodes.matches(entry, words.texts, at - offset)) {
            return true;
        }
        if (!nodes.ignoresCase(entry)) {
            return false;
        }
        for (int place : entry.ascii ? words.unusual() : words.all()) {
            if (nodes.matches(entry, words.texts, place - offset)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Of one sentence. A match has, at the place of the entry's trigger, a token that equals it. If case counts, that
     * token triggers the entry, so it is enough to look around the tokens that do. If not, it has the same lower case
     * and does, unless trigger or token is not ASCII ({@link String#equalsIgnoreCase} compares upper case too): then
     * every such place is looked at.
     */
    private final class Search {

        private static final int UNTRIGGERED = -1;

        private final SentenceTokens words;
        private final boolean filtered;
        private final Map<MappingEntry, Integer> ranks = new HashMap<>(); // by the first token that triggers the entry

        Search(SentenceTokens words, boolean filtered) {
            this.words = words;
            this.filtered = filtered;
        }

        List<MappingEntry> run(List<MappingEntry> untriggered) {
            untriggered.forEach(entry -> ranks.put(entry, UNTRIGGERED));
            for (int at = 0; at < words.size(); at++) {
                add(at, exact.get(words.texts[at]), false);
                add(at, lower.get(words.lowers[at]), true);
            }
            List<MappingEntry> found = new ArrayList<>(ranks.keySet());
            found.sort(Comparator.<MappingEntry>comparingInt(ranks::get).thenComparingInt(entry -> entry.number));
            return found;
        }

        private void add(int at, @Nullable MappingEntry first, boolean ignoreCase) {
            for (MappingEntry entry = first; entry != null; entry = entry.next) {
                add(entry, at, ignoreCase);
            }
            if (!others.isEmpty()) {
                byOthers(at, ignoreCase).forEach(entry -> add(entry, at, ignoreCase));
            }
        }

        private void add(MappingEntry entry, int at, boolean ignoreCase) {
            if (!ranks.containsKey(entry) && (!filtered || mayMatch(entry, words, at))) {
                int first = entry.tokensRegex ? at : firstLike(at, ignoreCase ? words.lowers : words.texts);
                ranks.put(entry, 2 * first + (ignoreCase ? 1 : 0));
            }
        }

        /** The first token that triggers the same entries, though they may not match there. */
        private int firstLike(int at, @Nullable String[] keys) {
            int first = 0;
            while (!Objects.equals(keys[first], keys[at])) {
                first++;
            }
            return first;
        }

        private List<MappingEntry> byOthers(int at, boolean ignoreCase) {
            List<MappingEntry> triggered = new ArrayList<>();
            others.forEach((key, byValue) -> {
                Object value =
                        key.ignoreCase() == ignoreCase ? value(words.tokens().get(at), key) : null;
                if (value != null) {
                    triggered.addAll(byValue.getOrDefault(value, List.of()));
                }
            });
            return triggered;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // CoreNLP's interface has them
    private static @Nullable Object value(CoreMap token, OtherKey key) {
        Object value = token.get((Class) key.key());
        if (!key.ignoreCase()) {
            return value;
        }
        return value instanceof String text ? SentenceTokens.lower(text) : null;
    }
}
