package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;

/**
 * CoreNLP's {@code addExtraNSubj}: the object, or else the subject, of a verb is the subject of its open clause too. No
 * edge that is added bears on another one, but that two words are joined once only.
 */
@SuppressWarnings("ReferenceEquality") // relations are constants of CoreNLP
final class ControlledVerbs {

    private ControlledVerbs() {}

    static void add(EdgeList edges, BasicTree tree) {
        int before = edges.size();
        for (int edge = 0; edge < before; edge++) {
            if (edges.relations[edge].equals(UniversalEnglishGrammaticalRelations.XCLAUSAL_COMPLEMENT)) {
                addTo(edges, before, edges.dependents[edge], edges.heads[edge], tree);
            }
        }
    }

    private static void addTo(EdgeList edges, int before, int verb, int head, BasicTree tree) {
        boolean marked = false;
        boolean objects = false;
        for (int edge = 0; edge < before; edge++) {
            GrammaticalRelation relation = edges.relations[edge];
            if (edges.heads[edge] == verb && isSubject(relation)) {
                return;
            }
            marked |= edges.heads[edge] == verb
                    && (relation == UniversalEnglishGrammaticalRelations.AUX_MODIFIER
                            || relation == UniversalEnglishGrammaticalRelations.MARKER);
            objects |= edges.heads[edge] == head && relation == UniversalEnglishGrammaticalRelations.DIRECT_OBJECT;
        }
        if (tree.words[verb].value().equalsIgnoreCase("to") == marked) {
            return;
        }
        for (int edge = 0; edge < before; edge++) {
            GrammaticalRelation relation = edges.relations[edge];
            boolean controls =
                    objects ? relation == UniversalEnglishGrammaticalRelations.DIRECT_OBJECT : isSubject(relation);
            if (controls && edges.heads[edge] == head && !edges.contains(verb, edges.dependents[edge])) {
                edges.add(
                        verb,
                        edges.dependents[edge],
                        UniversalEnglishGrammaticalRelations.CONTROLLING_NOMINAL_SUBJECT,
                        true);
            }
        }
    }

    private static boolean isSubject(GrammaticalRelation relation) {
        return relation == UniversalEnglishGrammaticalRelations.NOMINAL_SUBJECT
                || relation == UniversalEnglishGrammaticalRelations.NOMINAL_PASSIVE_SUBJECT;
    }
}
