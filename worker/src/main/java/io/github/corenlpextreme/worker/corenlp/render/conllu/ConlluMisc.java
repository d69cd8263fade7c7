package io.github.corenlpextreme.worker.corenlp.render.conllu;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The entries of the MISC column, in alphabetical order. */
final class ConlluMisc {

    private static final String EMPTY = "_";

    private ConlluMisc() {}

    /**
     * The column.
     *
     * @param entity tag of a named entity, or the empty string
     * @param spacing an entry, or the empty string
     */
    static String of(CoreLabel token, String entity, String spacing) {
        List<String> entries = new ArrayList<>();
        String own = token.getString(CoreAnnotations.CoNLLUMisc.class, EMPTY);
        if (!own.isEmpty() && !own.equals(EMPTY)) {
            entries.addAll(Arrays.asList(own.split("\\|")));
        }
        if (!entity.isEmpty()) {
            entries.add("NER=" + MiscEscapes.of(entity));
        }
        if (!spacing.isEmpty()) {
            entries.add(spacing);
        }
        entries.sort(String.CASE_INSENSITIVE_ORDER);
        return entries.isEmpty() ? EMPTY : String.join("|", entries);
    }
}
