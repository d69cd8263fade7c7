package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * CoreNLP's {@code addCaseMarkerInformation}, on a tree: a modifier's relation gets the name of its preposition, which
 * has one word or, with {@code fixed} ones, two or three.
 *
 * <p>CoreNLP looks for prepositions of three words, then of two, then of one, each time only at modifiers that have no
 * name yet, and goes through a word's children in their order, so that the last one gives the name. What it does with
 * prepositions whose words are not next to each other, or of more words, depends on more and is left to it.
 */
@SuppressWarnings("ReferenceEquality") // relations are constants of CoreNLP
final class CaseMarkers {

    private static final String MARK = "mark";
    private static final String CASE = "case";
    private static final String FIXED = "fixed";
    private static final int MOST_FIXED = 2;

    private final BasicTree tree;
    private final EdgeList edges;
    private final boolean nominalOnly;

    private CaseMarkers(BasicTree tree, EdgeList edges, boolean nominalOnly) {
        this.tree = tree;
        this.edges = edges;
        this.nominalOnly = nominalOnly;
    }

    /** Whether it was done; edges are those of the tree. */
    static boolean add(BasicTree tree, EdgeList edges, boolean nominalOnly) {
        return new CaseMarkers(tree, edges, nominalOnly).addAll();
    }

    private boolean addAll() {
        for (int edge = 0; edge < edges.size(); edge++) {
            int word = edges.dependents[edge];
            boolean clause = tree.isName(word, "acl", "advcl") && !nominalOnly;
            boolean nominal = tree.isName(word, "nmod", "obl");
            if (nominal && isAgent(word)) {
                edges.relations[edge] = UniversalEnglishGrammaticalRelations.AGENT;
            } else if ((clause || nominal) && !add(edge, clause ? MARK : CASE)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAgent(int word) {
        if (!tree.names[word].equals("obl") || tree.child(tree.heads[word], "aux:pass") == BasicTree.NONE) {
            return false;
        }
        for (int child = tree.firstChild(word); child != BasicTree.NONE; child = tree.nextSibling(child)) {
            if (tree.names[child].equals(CASE) && tree.words[child].word().equalsIgnoreCase("by")) {
                return true;
            }
        }
        return false;
    }

    /** @param other a relation of markers besides {@code case}, or that again */
    private boolean add(int edge, String other) {
        List<int[]> markers = new ArrayList<>(1);
        int longest = 0;
        int word = edges.dependents[edge];
        for (int child = tree.firstChild(word); child != BasicTree.NONE; child = tree.nextSibling(child)) {
            int[] marker = tree.isName(child, CASE, other) ? marker(child) : new int[0];
            if (marker.length > 1 + MOST_FIXED || hasGap(marker)) {
                return false;
            }
            markers.add(marker);
            longest = Math.max(longest, marker.length);
        }
        for (int[] marker : markers) {
            if (marker.length == longest && longest > 0) {
                edges.relations[edge] = named(edges.relations[edge], name(marker));
            }
        }
        return true;
    }

    private static boolean hasGap(int[] words) {
        return words.length > 1 && words[words.length - 1] - words[0] >= words.length;
    }

    /** The words of a preposition, in their order. */
    private int[] marker(int first) {
        int[] marker = {first};
        for (int child = tree.firstChild(first); child != BasicTree.NONE; child = tree.nextSibling(child)) {
            if (tree.names[child].equals(FIXED)) {
                marker = Arrays.copyOf(marker, marker.length + 1);
                marker[marker.length - 1] = child;
            }
        }
        Arrays.sort(marker);
        return marker;
    }

    @SuppressWarnings("StringCaseLocaleUsage") // CoreNLP's own locale, which is the machine's
    private String name(int[] marker) {
        StringBuilder name = new StringBuilder();
        for (int word : marker) {
            name.append(name.isEmpty() ? "" : "_").append(tree.words[word].value());
        }
        return name.toString().toLowerCase();
    }

    /** CoreNLP's {@code getCaseMarkedRelation}. */
    private static GrammaticalRelation named(GrammaticalRelation before, String name) {
        GrammaticalRelation relation = before.getSpecific() == null ? before : before.getParent();
        if (relation == UniversalEnglishGrammaticalRelations.NOMINAL_MODIFIER) {
            return UniversalEnglishGrammaticalRelations.getNmod(name);
        }
        if (relation == UniversalEnglishGrammaticalRelations.OBLIQUE_MODIFIER) {
            return UniversalEnglishGrammaticalRelations.getObl(name);
        }
        if (relation == UniversalEnglishGrammaticalRelations.ADV_CLAUSE_MODIFIER) {
            return UniversalEnglishGrammaticalRelations.getAdvcl(name);
        }
        if (relation == UniversalEnglishGrammaticalRelations.CLAUSAL_MODIFIER) {
            return UniversalEnglishGrammaticalRelations.getAcl(name);
        }
        return before;
    }
}
