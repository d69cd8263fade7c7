package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;

/** CoreNLP's {@code addConjInformation}, on a tree: the relation of a conjunct gets the name of its conjunction. */
@SuppressWarnings("ReferenceEquality") // relations are constants of CoreNLP
final class ConjunctNames {

    private static final String CONJUNCT = "conj";
    private static final int SEVERAL = -1;

    private ConjunctNames() {}

    /** Whether it was done; which of several conjunctions a conjunct gets depends on CoreNLP's order. */
    static boolean add(BasicTree tree, EdgeList edges) {
        for (int edge = 0; edge < edges.size(); edge++) {
            int conjunct = edges.dependents[edge];
            int conjunction = tree.names[conjunct].equals(CONJUNCT) ? conjunction(tree, edges.heads[edge]) : 0;
            if (conjunction == SEVERAL) {
                return false;
            }
            boolean plain = edges.relations[edge] == UniversalEnglishGrammaticalRelations.CONJUNCT;
            if (conjunction > 0 && (plain || conjunct > conjunction)) {
                edges.relations[edge] = named(tree, conjunction);
            }
        }
        return true;
    }

    /** The only conjunction of all a word's conjuncts. */
    private static int conjunction(BasicTree tree, int word) {
        int only = BasicTree.NONE;
        for (int conjunct = tree.firstChild(word); conjunct > 0; conjunct = tree.nextSibling(conjunct)) {
            int child = tree.names[conjunct].equals(CONJUNCT) ? tree.firstChild(conjunct) : BasicTree.NONE;
            for (; child > 0; child = tree.nextSibling(child)) {
                int both = only == BasicTree.NONE ? child : SEVERAL;
                only = tree.names[child].equals("cc") ? both : only;
            }
        }
        return only;
    }

    /** CoreNLP's {@code conjValue}. */
    private static GrammaticalRelation named(BasicTree tree, int conjunction) {
        String first = tree.lowerCase(conjunction);
        if (first.equals("not")
                && conjunction > 1
                && tree.lowerCase(conjunction - 1).equals("but")) {
            return UniversalEnglishGrammaticalRelations.getConj("negcc");
        }
        if (conjunction == tree.length()) {
            return UniversalEnglishGrammaticalRelations.getConj(tree.words[conjunction].value());
        }
        String second = tree.lowerCase(conjunction + 1);
        return UniversalEnglishGrammaticalRelations.getConj(
                switch (first + " " + second) {
                    case "but rather", "if not", "instead of", "rather than" -> "negcc";
                    case "but also", "as well" -> "and";
                    case "not to" -> isMention(tree, conjunction + 2) ? "and" : first;
                    default -> first;
                });
    }

    private static boolean isMention(BasicTree tree, int word) {
        return word <= tree.length() && tree.lowerCase(word).equals("mention");
    }
}
