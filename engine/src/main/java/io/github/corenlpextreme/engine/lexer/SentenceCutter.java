package io.github.corenlpextreme.engine.lexer;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.AbstractTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordToSentenceProcessor.NewlineIsSentenceBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts tokens into sentences as CoreNLP does with the default patterns: {@code WordToSentenceProcessor} for tokens that
 * come right from the lexer, which no annotation forces into a sentence. For one text.
 */
final class SentenceCutter {

    private static final Pattern FOLLOWERS = Pattern.compile(WordToSentenceProcessor.DEFAULT_BOUNDARY_FOLLOWERS_REGEX);
    private static final String FULL_STOPS = ".。";
    private static final String MARKS = "!?！？";
    private static final String PARAGRAPH = "\u2029"; // ends a sentence wherever it stands

    private final NewlineIsSentenceBreak newlines;
    private final List<List<CoreLabel>> sentences = new ArrayList<>();
    private List<CoreLabel> current = new ArrayList<>();
    private @Nullable List<CoreLabel> last;
    private boolean behindNewline;
    private boolean lastEndForced;

    SentenceCutter(NewlineIsSentenceBreak newlines) {
        this.newlines = newlines;
    }

    List<List<CoreLabel>> cut(List<CoreLabel> tokens) {
        for (CoreLabel token : tokens) {
            add(token, token.word());
        }
        if (!current.isEmpty()) {
            sentences.add(current);
        }
        return sentences;
    }

    private void add(CoreLabel token, String word) {
        boolean paragraph = token.originalText().equals(PARAGRAPH);
        if (current.isEmpty() && last != null && belongsToLast(word, last)) {
            last.add(token);
            behindNewline = false;
        } else if (word.equals(AbstractTokenizer.NEWLINE_TOKEN)) {
            boolean forced = paragraph
                    || newlines == NewlineIsSentenceBreak.ALWAYS
                    || newlines == NewlineIsSentenceBreak.TWO_CONSECUTIVE && behindNewline;
            behindNewline = true;
            end(forced, forced);
        } else {
            behindNewline = false;
            current.add(token);
            boolean boundary = isBoundary(word);
            end(boundary || paragraph, paragraph && !boundary);
        }
    }

    private void end(boolean ends, boolean forced) {
        if (ends && !current.isEmpty()) {
            lastEndForced = forced || last == null && lastEndForced;
            sentences.add(current);
            last = current;
            current = new ArrayList<>();
        } else if (forced) {
            lastEndForced = true;
        }
    }

    private boolean belongsToLast(String word, List<CoreLabel> sentence) {
        return !lastEndForced
                && !behindNewline
                && !beginsWithLetter(word)
                && FOLLOWERS.matcher(word).matches()
                && mayClose(word, sentence);
    }

    /** No follower begins with a letter. */
    private static boolean beginsWithLetter(String word) {
        char first = word.isEmpty() ? 0 : word.charAt(0);
        return first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z';
    }

    /** A straight quote closes only what one has opened. */
    private static boolean mayClose(String word, List<CoreLabel> sentence) {
        return !word.equals("\"") && !word.equals("'")
                || sentence.stream().filter(token -> token.value().equals(word)).count() % 2 != 0;
    }

    private static boolean isBoundary(String word) {
        if (word.length() == 1 && FULL_STOPS.indexOf(word.charAt(0)) >= 0) {
            return true;
        }
        int at = 0;
        while (at < word.length() && MARKS.indexOf(word.charAt(at)) >= 0) {
            at++;
        }
        return at == word.length() && at > 0;
    }
}
