package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.ling.tokensregex.ComplexNodePattern;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the pieces of entries match words, by CoreNLP's rules for one token. Immutable once all entries have been
 * added; then safe for many threads.
 */
final class EntryNodes {

    private record Piece(String regex, boolean ignoreCase) {}

    private final List<Boolean> ignoresCase; // by mapping file
    private final Map<Piece, NodePattern<String>> regexes = new HashMap<>();

    EntryNodes(List<Boolean> ignoresCase) {
        this.ignoresCase = List.copyOf(ignoresCase);
    }

    boolean ignoresCase(MappingEntry entry) {
        return ignoresCase.get(entry.outcome.file());
    }

    int flags(MappingEntry entry) {
        return ignoresCase(entry) ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    }

    /**
     * Compiles the pieces that are not literals.
     *
     * @throws java.util.regex.PatternSyntaxException if one is no regular expression
     */
    void add(MappingEntry entry) {
        String text = entry.text;
        for (int start = 0; start <= text.length(); ) {
            int end = MappingEntry.pieceEnd(text, start);
            if (!MappingEntry.isLiteral(text, start, end)) {
                node(entry, text.substring(start, end));
            }
            start = end + 1;
        }
    }

    /** The same for the same piece of any entry with the same treatment of case. */
    NodePattern<String> node(MappingEntry entry, String piece) {
        return regexes.computeIfAbsent(
                new Piece(piece, ignoresCase(entry)),
                key -> ComplexNodePattern.newStringRegexPattern(piece, flags(entry)));
    }

    /** Whether the pieces match the words from one place on. */
    boolean matches(MappingEntry entry, @Nullable String[] words, int first) {
        String text = entry.text;
        int place = first;
        for (int start = 0; start <= text.length(); place++) {
            if (place < 0 || place >= words.length) {
                return false;
            }
            int end = MappingEntry.pieceEnd(text, start);
            if (!matches(entry, start, end, words[place])) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    /** A literal equals a word as String.equals and String.equalsIgnoreCase compare. */
    private boolean matches(MappingEntry entry, int start, int end, @Nullable String word) {
        if (word == null) {
            return false;
        }
        int length = end - start;
        boolean ignoreCase = ignoresCase(entry);
        if (entry.literal || MappingEntry.isLiteral(entry.text, start, end)) {
            return word.length() == length && entry.text.regionMatches(ignoreCase, start, word, 0, length);
        }
        return regexes.get(new Piece(entry.text.substring(start, end), ignoreCase))
                .match(word);
    }
}
