package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import java.util.Arrays;

/**
 * CoreNLP's {@code treatCC}: conjuncts share the heads of the first one, and verbs its subject. What is added depends
 * on the edges that were there before alone, so that the order does not matter.
 */
@SuppressWarnings("ReferenceEquality") // relations are constants of CoreNLP
final class ConjunctPropagation {

    private static final int SEVERAL = -2;
    private static final int NO_EDGE = -1;

    private final EdgeList edges;
    private final int before;
    private final int[] subjects; // by word, the edge of its subject
    private final boolean[] passive;
    private final boolean[] relative;

    private ConjunctPropagation(EdgeList edges) {
        this.edges = edges;
        this.before = edges.size();
        this.subjects = new int[edges.length() + 1];
        this.passive = new boolean[edges.length() + 1];
        this.relative = new boolean[edges.length() + 1];
    }

    /** Whether it was done; which of several subjects is propagated depends on CoreNLP's order. */
    static boolean add(EdgeList edges, BasicTree tree) {
        ConjunctPropagation propagation = new ConjunctPropagation(edges);
        boolean any = false;
        for (int edge = 0; edge < propagation.before; edge++) {
            any |= isConjunct(edges.relations[edge]);
        }
        return !any || propagation.addAll(tree);
    }

    /** All relations with the name of a conjunction come from CoreNLP's list of them. */
    private static boolean isConjunct(GrammaticalRelation relation) {
        return relation.getSpecific() != null && relation.getShortName().equals("conj");
    }

    private boolean addAll(BasicTree tree) {
        note();
        for (int edge = 0; edge < before; edge++) {
            if (isConjunct(edges.relations[edge]) && !addTo(edges.heads[edge], edges.dependents[edge], tree)) {
                return false;
            }
        }
        return true;
    }

    private boolean addTo(int first, int conjunct, BasicTree tree) {
        addHeads(first, conjunct);
        return addSubject(first, conjunct, tree);
    }

    private void note() {
        Arrays.fill(subjects, NO_EDGE);
        for (int edge = 0; edge < before; edge++) {
            GrammaticalRelation relation = edges.relations[edge];
            GrammaticalRelation parent = relation.getParent();
            int head = edges.heads[edge];
            passive[head] |= relation.equals(UniversalEnglishGrammaticalRelations.AUX_PASSIVE_MODIFIER);
            relative[head] |= relation == UniversalEnglishGrammaticalRelations.RELATIVE_CLAUSE_MODIFIER;
            if (parent == UniversalEnglishGrammaticalRelations.NOMINAL_SUBJECT
                    || parent == UniversalEnglishGrammaticalRelations.SUBJECT
                    || parent == UniversalEnglishGrammaticalRelations.CLAUSAL_SUBJECT) {
                subjects[head] = subjects[head] == NO_EDGE ? edge : SEVERAL;
            }
        }
    }

    private void addHeads(int first, int conjunct) {
        boolean bothRelative = relative[first] && relative[conjunct];
        for (int edge = 0; edge < before; edge++) {
            GrammaticalRelation relation = edges.relations[edge];
            boolean core = relation == UniversalEnglishGrammaticalRelations.DIRECT_OBJECT
                    || relation == UniversalEnglishGrammaticalRelations.NOMINAL_SUBJECT;
            if (edges.dependents[edge] == first
                    && edges.heads[edge] != conjunct
                    && relation != GrammaticalRelation.ROOT
                    && relation != UniversalEnglishGrammaticalRelations.CASE_MARKER
                    && !(bothRelative && core)
                    && !isRepeated(edge)) {
                edges.add(edges.heads[edge], conjunct, relation, true);
            }
        }
    }

    private boolean isRepeated(int edge) {
        for (int other = 0; other < edge; other++) {
            if (edges.dependents[other] == edges.dependents[edge]
                    && edges.heads[other] == edges.heads[edge]
                    && edges.relations[other].compareTo(edges.relations[edge]) == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean addSubject(int first, int conjunct, BasicTree tree) {
        String tag = tree.words[conjunct].tag();
        boolean verb = tag.startsWith("VB") || tag.startsWith("JJ");
        if (subjects[first] == NO_EDGE || !verb || subjects[conjunct] != NO_EDGE) {
            return true;
        }
        if (subjects[first] == SEVERAL) {
            return false;
        }
        int subject = subjects[first];
        edges.add(conjunct, edges.dependents[subject], voiced(edges.relations[subject], conjunct, tag), true);
        return true;
    }

    private GrammaticalRelation voiced(GrammaticalRelation relation, int verb, String tag) {
        boolean active = tag.equals("VB") || tag.equals("VBZ") || tag.equals("VBP") || tag.startsWith("JJ");
        if (active && relation == UniversalEnglishGrammaticalRelations.NOMINAL_PASSIVE_SUBJECT) {
            return UniversalEnglishGrammaticalRelations.NOMINAL_SUBJECT;
        }
        if (active && relation == UniversalEnglishGrammaticalRelations.CLAUSAL_PASSIVE_SUBJECT) {
            return UniversalEnglishGrammaticalRelations.CLAUSAL_SUBJECT;
        }
        if (passive[verb] && relation == UniversalEnglishGrammaticalRelations.NOMINAL_SUBJECT) {
            return UniversalEnglishGrammaticalRelations.NOMINAL_PASSIVE_SUBJECT;
        }
        if (passive[verb] && relation == UniversalEnglishGrammaticalRelations.CLAUSAL_SUBJECT) {
            return UniversalEnglishGrammaticalRelations.CLAUSAL_PASSIVE_SUBJECT;
        }
        return relation;
    }
}
