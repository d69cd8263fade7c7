package io.github.corenlpextreme.worker.corenlp.render.conllu;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.ud.CoNLLUFeatures;
import io.github.corenlpextreme.worker.corenlp.render.conllu.DependencyTree.DependencyHead;

/** The ten columns of a word. */
final class ConlluWordRow {

    private static final String EMPTY = "_";

    private ConlluWordRow() {}

    /** @param misc the last column */
    static void append(StringBuilder out, CoreLabel token, DependencyTree dependencies, String misc) {
        DependencyHead head = dependencies.headOf(token.index());
        String tag = token.getString(CoreAnnotations.PartOfSpeechAnnotation.class, EMPTY);
        out.append(token.index());
        column(out, ConlluForm.of(token.word()));
        column(out, ConlluForm.of(token.getString(CoreAnnotations.LemmaAnnotation.class, EMPTY)));
        column(out, universalTag(token, tag, head == null ? "" : head.relation()));
        column(out, tag);
        column(out, CoNLLUFeatures.toFeatureString(token.get(CoreAnnotations.CoNLLUFeats.class)));
        column(out, head == null ? EMPTY : Integer.toString(head.word()));
        column(out, head == null ? EMPTY : head.relation());
        column(out, EMPTY);
        column(out, misc);
        out.append('\n');
    }

    private static void column(StringBuilder out, String value) {
        out.append('\t').append(value);
    }

    private static String universalTag(CoreLabel token, String tag, String relation) {
        String coarse = token.get(CoreAnnotations.CoarseTagAnnotation.class);
        if (coarse != null) {
            return coarse;
        }
        return tag.equals(EMPTY) ? EMPTY : UniversalTags.of(tag, relation);
    }
}
