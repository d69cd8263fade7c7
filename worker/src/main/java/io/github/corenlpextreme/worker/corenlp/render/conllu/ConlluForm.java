package io.github.corenlpextreme.worker.corenlp.render.conllu;

import java.util.regex.Pattern;

/** Words as they may stand in a column. */
final class ConlluForm {

    private static final String EMPTY = "_";
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final Pattern LEFT = Pattern.compile("-LRB-", Pattern.CASE_INSENSITIVE);
    private static final Pattern RIGHT = Pattern.compile("-RRB-", Pattern.CASE_INSENSITIVE);

    private ConlluForm() {}

    /**
     * Round brackets in place of the Penn Treebank's names for them, as CoreNLP writes them, and
     * nothing that would end a column or a line.
     */
    static String of(String word) {
        String form = withBrackets(word);
        for (int i = 0; i < form.length(); i++) {
            if (Character.isISOControl(form.charAt(i))) {
                return withoutControls(form);
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

    private static String withoutControls(String form) {
        StringBuilder clean = new StringBuilder(form);
        for (int i = 0; i < clean.length(); i++) {
            if (Character.isISOControl(clean.charAt(i))) {
                clean.setCharAt(i, NO_BREAK_SPACE);
            }
        }
        return clean.toString();
    }
}
