package io.github.corenlpextreme.worker.corenlp.render.conllu;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;

/** What stands between a token and the next one, as an entry of the MISC column. */
final class ConlluSpacing {

    private ConlluSpacing() {}

    /** Whether the next token follows without anything between. */
    static boolean isNone(CoreLabel token) {
        String after = token.get(CoreAnnotations.AfterAnnotation.class);
        return after != null && after.isEmpty();
    }

    /** Empty where it is the usual single space, or unknown. */
    static String of(CoreLabel token) {
        String after = token.get(CoreAnnotations.AfterAnnotation.class);
        if (after == null || after.equals(" ")) {
            return "";
        }
        return after.isEmpty() ? "SpaceAfter=No" : "SpacesAfter=" + MiscEscapes.of(after);
    }
}
