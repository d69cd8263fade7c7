package io.github.corenlpextreme.engine.lexer;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.AbstractTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tokens of a text, with the annotations that CoreNLP's {@code tokenize} gives them, in its order of keys. For one
 * thread.
 */
final class TokenList {

    private static final int ANNOTATIONS = 17; // the room that CoreNLP's labels have after pos and lemma

    private final String text;
    private final List<CoreLabel> tokens = new ArrayList<>();
    private int lastEnd;
    private boolean newlines;

    TokenList(String text) {
        this.text = text;
    }

    /** Adds a token that is written as {@code written}, and what stands between it and the one before. */
    void add(String word, String written, int from, int to) {
        String between = text.substring(lastEnd, from);
        finishLast(between);
        CoreLabel token = new CoreLabel(ANNOTATIONS);
        token.setValue(word);
        token.setWord(word);
        token.setOriginalText(written);
        token.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, from);
        token.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, to);
        token.set(CoreAnnotations.BeforeAnnotation.class, between);
        tokens.add(token);
        lastEnd = to;
    }

    private void finishLast(String after) {
        if (tokens.isEmpty()) {
            return;
        }
        int index = tokens.size() - 1;
        CoreLabel token = tokens.get(index);
        boolean newline = token.word().equals(AbstractTokenizer.NEWLINE_TOKEN);
        newlines |= newline;
        token.set(CoreAnnotations.AfterAnnotation.class, after);
        token.set(CoreAnnotations.IsNewlineAnnotation.class, newline);
        token.set(CoreAnnotations.TokenBeginAnnotation.class, index);
        token.set(CoreAnnotations.TokenEndAnnotation.class, index + 1);
    }

    /** To be called behind the last token: takes back the space that was added to the text. */
    void end() {
        boolean swallowed = lastEnd == text.length(); // the space was part of the last token
        finishLast(swallowed ? "" : text.substring(lastEnd, text.length() - 1));
    }

    /** Whether the last token ends right before this position, or is one of these words in whatever case. */
    boolean endsBefore(int position, Set<String> words) {
        if (tokens.isEmpty()) {
            return false;
        }
        String last = tokens.get(tokens.size() - 1).originalText();
        return !last.isEmpty() && (lastEnd == position || words.contains(last.toLowerCase(Locale.ROOT)));
    }

    List<CoreLabel> tokens() {
        return tokens;
    }

    /** Whether there is a token that stands for a newline. */
    boolean hasNewlines() {
        return newlines;
    }
}
