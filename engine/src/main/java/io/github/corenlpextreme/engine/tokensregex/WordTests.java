package io.github.corenlpextreme.engine.tokensregex;

import edu.stanford.nlp.ling.tokensregex.NodeParts;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import io.github.corenlpextreme.engine.cache.GenerationCache;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The patterns of the rules that look at the text of an element alone, by number, and which of them match a text: that
 * is remembered by text. Complete once the rules have been read; then safe for many threads.
 */
final class WordTests {

    private static final int CAPACITY = 50_000; // texts of a generation, of about 150 bytes each
    private static final int LONGEST_TEXT = 40; // characters; longer ones rarely come again

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<NodePattern<String>> patterns = new ArrayList<>();
    private final GenerationCache<String, BitSet> known = new GenerationCache<>(CAPACITY, this::test);

    /** The same number for patterns that match the same texts. */
    @SuppressWarnings("unchecked") // CoreNLP's list of annotations and their patterns is untyped
    int number(NodePattern<?> ofText) {
        return numbers.computeIfAbsent(NodeParts.key(ofText), key -> {
            patterns.add((NodePattern<String>) ofText);
            return patterns.size() - 1;
        });
    }

    /** The numbers of those that match; not to be changed. */
    BitSet matching(String text) {
        return text.length() > LONGEST_TEXT ? test(text) : known.get(text);
    }

    private BitSet test(String text) {
        BitSet matching = new BitSet(patterns.size());
        for (int number = 0; number < patterns.size(); number++) {
            matching.set(number, patterns.get(number).match(text));
        }
        return matching;
    }
}
