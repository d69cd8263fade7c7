package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;

/** CoreNLP's {@code correctSubjPass}: the subject of a word with a passive auxiliary is passive. */
@SuppressWarnings("ReferenceEquality") // relations are constants of CoreNLP
final class PassiveSubjects {

    private static final String PASSIVE_AUXILIARY = "aux:pass";

    private PassiveSubjects() {}

    static BasicTree corrected(BasicTree tree) {
        GrammaticalRelation[] relations = tree.relations;
        for (int word = 1; word <= tree.length(); word++) {
            if (isSubject(tree.names[word]) && tree.child(tree.heads[word], PASSIVE_AUXILIARY) != BasicTree.NONE) {
                relations = relations == tree.relations ? relations.clone() : relations;
                relations[word] = passive(relations[word]);
            }
        }
        return relations == tree.relations ? tree : tree.with(relations);
    }

    /** Whether it was done; CoreNLP's order matters if a subject is joined to the word by several edges. */
    static boolean correct(EdgeList edges) {
        boolean[] passive = passiveVerbs(edges);
        for (int edge = 0; edge < edges.size(); edge++) {
            int head = edges.heads[edge];
            boolean subject = passive[head] && isSubject(edges.relations[edge].toString());
            if (subject && edges.count(head, edges.dependents[edge]) > 1) {
                return false;
            }
            if (subject) {
                GrammaticalRelation relation = passive(edges.relations[edge]);
                edges.extras[edge] &= relation == edges.relations[edge];
                edges.relations[edge] = relation;
            }
        }
        return true;
    }

    private static boolean[] passiveVerbs(EdgeList edges) {
        boolean[] passive = new boolean[edges.length() + 1];
        for (int edge = 0; edge < edges.size(); edge++) {
            passive[edges.heads[edge]] |= edges.relations[edge].toString().equals(PASSIVE_AUXILIARY);
        }
        return passive;
    }

    private static boolean isSubject(String name) {
        return name.startsWith("nsubj") || name.startsWith("csubj");
    }

    private static GrammaticalRelation passive(GrammaticalRelation relation) {
        if (relation == UniversalEnglishGrammaticalRelations.NOMINAL_SUBJECT) {
            return UniversalEnglishGrammaticalRelations.NOMINAL_PASSIVE_SUBJECT;
        }
        if (relation == UniversalEnglishGrammaticalRelations.CLAUSAL_SUBJECT) {
            return UniversalEnglishGrammaticalRelations.CLAUSAL_PASSIVE_SUBJECT;
        }
        if (relation == UniversalEnglishGrammaticalRelations.CONTROLLING_NOMINAL_SUBJECT) {
            return UniversalEnglishGrammaticalRelations.CONTROLLING_NOMINAL_PASSIVE_SUBJECT;
        }
        if (relation == UniversalEnglishGrammaticalRelations.CONTROLLING_CLAUSAL_SUBJECT) {
            return UniversalEnglishGrammaticalRelations.CONTROLLING_CLAUSAL_PASSIVE_SUBJECT;
        }
        return relation;
    }
}
