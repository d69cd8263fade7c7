package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.trees.EnglishPatterns;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import java.util.Arrays;

/**
 * CoreNLP's {@code addRef} and {@code collapseReferent}: a word with a relative clause refers to the relative pronoun,
 * and takes its place in the clause.
 */
@SuppressWarnings("ReferenceEquality") // relations are constants of CoreNLP
final class RelativeClauses {

    private static final GrammaticalRelation REFERENT = UniversalEnglishGrammaticalRelations.REFERENT;

    private final BasicTree tree;
    private final EdgeList edges;
    private final int firstReferent; // the edges before it are those of the tree

    private RelativeClauses(BasicTree tree, EdgeList edges) {
        this.tree = tree;
        this.edges = edges;
        this.firstReferent = edges.size();
    }

    /** Whether it was done; edges are those of the tree. CoreNLP's order matters where two words have one referent. */
    static boolean add(BasicTree tree, EdgeList edges) {
        int[] clauses = clauses(tree, edges);
        if (clauses.length == 0) {
            return true;
        }
        RelativeClauses referents = new RelativeClauses(tree, edges);
        for (int clause : clauses) {
            referents.addTo(edges.heads[clause], edges.dependents[clause]);
        }
        return referents.collapse();
    }

    /** Relative clauses in CoreNLP's order: by when their heads are first met, as a head or as a word. */
    private static int[] clauses(BasicTree tree, EdgeList edges) {
        int[] clauses = new int[edges.size()];
        int count = 0;
        for (int edge = 0; edge < edges.size(); edge++) {
            if (edges.relations[edge].equals(UniversalEnglishGrammaticalRelations.RELATIVE_CLAUSE_MODIFIER)) {
                clauses[count++] = edge;
            }
        }
        return Arrays.stream(clauses, 0, count)
                .boxed()
                .sorted((one, other) -> firstMet(tree, edges.heads[one]) != firstMet(tree, edges.heads[other])
                        ? Integer.compare(firstMet(tree, edges.heads[one]), firstMet(tree, edges.heads[other]))
                        : Integer.compare(one, other))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A word is met after its head, and before what is met as a word later. */
    private static int firstMet(BasicTree tree, int word) {
        int child = tree.firstChild(word);
        return child != BasicTree.NONE && child < word ? 2 * child : 2 * word + 1;
    }

    /** A head and a pronoun are joined once: each clause has pronouns of its own, none of them the head's child. */
    private void addTo(int head, int clause) {
        int[] leftmost = {BasicTree.NONE, BasicTree.NONE};
        for (int child : children(clause)) {
            leftmost[0] = earlier(leftmost[0], child);
            for (int grandchild : children(child)) {
                leftmost[1] = earlier(leftmost[1], grandchild);
            }
        }
        boolean deep = leftmost[1] != BasicTree.NONE && (leftmost[0] == BasicTree.NONE || leftmost[1] < leftmost[0]);
        int pronoun = leftmost[deep ? 1 : 0];
        if (pronoun != BasicTree.NONE) {
            edges.add(head, pronoun, REFERENT, false);
        }
    }

    private int[] children(int word) {
        int[] children = new int[edges.size()];
        int count = 0;
        for (int child = tree.firstChild(word); child != BasicTree.NONE; child = tree.nextSibling(child)) {
            children[count++] = child;
        }
        for (int edge = firstReferent; edge < edges.size(); edge++) {
            if (edges.heads[edge] == word) {
                children[count++] = edges.dependents[edge];
            }
        }
        return Arrays.copyOf(children, count);
    }

    private int earlier(int before, int word) {
        boolean pronoun = (before == BasicTree.NONE || word < before)
                && EnglishPatterns.RELATIVIZING_WORD_PATTERN
                        .matcher(tree.words[word].value())
                        .matches();
        return pronoun ? word : before;
    }

    private boolean collapse() {
        for (int referent = firstReferent; referent < edges.size(); referent++) {
            if (isShared(referent)) {
                return false;
            }
        }
        for (int referent = firstReferent; referent < edges.size(); referent++) {
            if (edges.relations[referent] == REFERENT) {
                replace(edges.heads[referent], edges.dependents[referent]);
                referent--; // an edge before it has gone
            }
        }
        return true;
    }

    private boolean isShared(int referent) {
        for (int other = firstReferent; other < edges.size(); other++) {
            if (other != referent && edges.dependents[other] == edges.dependents[referent]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Moves the first edge to the pronoun, that of the tree, and none that another referent has brought: CoreNLP looks
     * for it in a copy from before. The pronoun stands below the word's clause, so that its head is another word.
     */
    private void replace(int word, int pronoun) {
        int edge = 0;
        while (edges.dependents[edge] != pronoun) {
            edge++;
        }
        edges.add(edges.heads[edge], word, edges.relations[edge], true);
        edges.remove(edge);
    }
}
