package io.github.corenlpextreme.worker.corenlp.render.conllu;

import io.github.corenlpextreme.worker.corenlp.render.WhitespaceRule;
import java.util.regex.Pattern;

/**
 * Words as they may stand in a column: there is no escape in CoNLL-U, and the validator's level 1 allows white space
 * only singly between other characters, and U+FFFD nowhere.
 */
final class ConlluForm {

    private static final char FILLER = '_';
    private static final String EMPTY = "_";
    private static final char REPLACEMENT = '\uFFFD';
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final Pattern LEFT = Pattern.compile("-LRB-", Pattern.CASE_INSENSITIVE);
    private static final Pattern RIGHT = Pattern.compile("-RRB-", Pattern.CASE_INSENSITIVE);

    private ConlluForm() {}

    /**
     * Round brackets in place of the Penn Treebank's names for them, as CoreNLP writes them, and nothing that would end
     * a column or a line. A single control character or line end between others becomes a no-break space; white space
     * of any kind that is not single, or not between others, becomes an underscore, and so does what stands for bytes
     * that are not in the encoding.
     */
    static String of(String word) {
        String form = withBrackets(word);
        for (int i = 0; i < form.length(); i++) {
            if (isBlank(form, i) || form.charAt(i) == REPLACEMENT) {
                return withSingleSpaces(form);
            }
        }
        return form.isEmpty() ? EMPTY : form;
    }

    private static String withBrackets(String word) {
        if (word.length() < 5 || word.indexOf('-') < 0) {
            return word;
        }
        return RIGHT.matcher(LEFT.matcher(word).replaceAll("(")).replaceAll(")");
    }

    private static String withSingleSpaces(String form) {
        StringBuilder clean = new StringBuilder(form);
        for (int i = 0; i < form.length(); i++) {
            if (isBlank(form, i)) {
                boolean single = !isBlank(form, i - 1) && !isBlank(form, i + 1);
                clean.setCharAt(i, single ? space(form.charAt(i)) : FILLER);
            }
        }
        return clean.toString().replace(REPLACEMENT, FILLER);
    }

    private static char space(char c) {
        return Character.getType(c) == Character.SPACE_SEPARATOR ? c : NO_BREAK_SPACE;
    }

    /** What lies outside is blank too. */
    private static boolean isBlank(String form, int index) {
        if (index < 0 || index == form.length()) {
            return true;
        }
        char c = form.charAt(index);
        return WhitespaceRule.isWhitespace(c) || Character.isISOControl(c);
    }
}
