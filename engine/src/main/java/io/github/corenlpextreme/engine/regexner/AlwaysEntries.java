package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.ling.tokensregex.NodePattern;
import io.github.corenlpextreme.engine.cache.GenerationCache;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries that CoreNLP tries on every sentence, since no piece of theirs is a plain word. Here a word is looked up,
 * which remembers for which entries it can be the first one. Safe for many threads.
 */
final class AlwaysEntries {

    private static final int CAPACITY = 50_000; // words of a generation, of about 100 bytes each
    private static final int LONGEST_WORD = 40; // characters; longer ones rarely come again
    private static final int LETTERS = 128;
    private static final String QUANTIFIERS = "?*{";
    private static final int[] NONE = {};

    /** The first piece of some entries. */
    private record FirstPiece(NodePattern<String> node, List<Integer> entries) {}

    private final List<MappingEntry> entries = new ArrayList<>();
    private final BitSet unfiltered = new BitSet();
    private final EntryNodes nodes;
    private final List<FirstPiece> anyLetter = new ArrayList<>();
    private final Map<Character, List<FirstPiece>> byLetter = new HashMap<>();
    private final GenerationCache<String, int[]> beginnings = new GenerationCache<>(CAPACITY, this::begunBy);

    /** Entries in the order of their files, without a trigger. */
    AlwaysEntries(List<MappingEntry> always, EntryNodes nodes) {
        this.nodes = nodes;
        Map<NodePattern<String>, FirstPiece> known = new HashMap<>();
        for (MappingEntry entry : always) {
            if (entry.tokensRegex) {
                unfiltered.set(entries.size());
            } else {
                String piece = entry.piece(0);
                known.computeIfAbsent(nodes.node(entry, piece), node -> add(piece, nodes.ignoresCase(entry), node))
                        .entries()
                        .add(entries.size());
            }
            entries.add(entry);
        }
    }

    private FirstPiece add(String piece, boolean ignoreCase, NodePattern<String> node) {
        FirstPiece first = new FirstPiece(node, new ArrayList<>());
        if (!beginsWithLetter(piece)) {
            anyLetter.add(first);
            return first;
        }
        char letter = piece.charAt(0);
        byLetter.computeIfAbsent(letter, none -> new ArrayList<>()).add(first);
        if (ignoreCase && otherCase(letter) != letter) {
            byLetter.computeIfAbsent(otherCase(letter), none -> new ArrayList<>())
                    .add(first);
        }
        return first;
    }

    /** Whether all words of ASCII letters that it matches begin with its own first letter: an incomplete test. */
    private static boolean beginsWithLetter(String piece) {
        char letter = piece.charAt(0);
        boolean plain = letter < LETTERS && Character.isLetterOrDigit(letter) && piece.indexOf('|') < 0;
        return plain && (piece.length() == 1 || QUANTIFIERS.indexOf(piece.charAt(1)) < 0);
    }

    private static char otherCase(char letter) {
        return Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter);
    }

    List<MappingEntry> all() {
        return entries;
    }

    /** Those that match somewhere in a sentence, and those of which it is not known; in their order. */
    List<MappingEntry> occurring(SentenceTokens words) {
        BitSet found = new BitSet();
        found.or(unfiltered);
        for (int at = 0; at < words.size(); at++) {
            addBegunAt(words, at, found);
        }
        return found.stream().mapToObj(entries::get).toList();
    }

    private void addBegunAt(SentenceTokens words, int at, BitSet found) {
        String text = words.texts[at];
        for (int entry : text == null ? NONE : begunByKnown(text)) {
            if (!found.get(entry) && nodes.matches(entries.get(entry), words.texts, at)) {
                found.set(entry);
            }
        }
    }

    private int[] begunByKnown(String word) {
        return word.length() > LONGEST_WORD ? begunBy(word) : beginnings.get(word);
    }

    private int[] begunBy(String word) {
        List<Integer> begun = new ArrayList<>();
        collect(anyLetter, word, begun);
        if (!word.isEmpty() && word.charAt(0) < LETTERS) {
            collect(byLetter.getOrDefault(word.charAt(0), List.of()), word, begun);
        } else {
            byLetter.values().forEach(pieces -> collect(pieces, word, begun)); // another one may count as equal
        }
        return begun.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private static void collect(List<FirstPiece> pieces, String word, List<Integer> begun) {
        for (FirstPiece piece : pieces) {
            if (piece.node().match(word)) {
                begun.addAll(piece.entries());
            }
        }
    }
}
