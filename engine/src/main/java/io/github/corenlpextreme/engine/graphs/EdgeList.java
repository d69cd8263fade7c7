package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The edges of a graph that is being made, in the order in which they were added; several may join the same two words.
 * Words are numbers from 1. Not safe for threads.
 */
final class EdgeList {

    private final IndexedWord[] words;
    private final int root;
    int[] heads;
    int[] dependents;
    GrammaticalRelation[] relations;
    boolean[] extras;
    private int size;

    EdgeList(IndexedWord[] words, int root, int room) {
        this.words = words;
        this.root = root;
        heads = new int[room + 1];
        dependents = new int[room + 1];
        relations = new GrammaticalRelation[room + 1];
        extras = new boolean[room + 1];
    }

    EdgeList(EdgeList other) {
        words = other.words;
        root = other.root;
        heads = other.heads.clone();
        dependents = other.dependents.clone();
        relations = other.relations.clone();
        extras = other.extras.clone();
        size = other.size;
    }

    int size() {
        return size;
    }

    int length() {
        return words.length - 1;
    }

    void add(int head, int dependent, GrammaticalRelation relation, boolean extra) {
        if (size == heads.length) {
            heads = Arrays.copyOf(heads, 2 * size);
            dependents = Arrays.copyOf(dependents, 2 * size);
            relations = Arrays.copyOf(relations, 2 * size);
            extras = Arrays.copyOf(extras, 2 * size);
        }
        heads[size] = head;
        dependents[size] = dependent;
        relations[size] = relation;
        extras[size++] = extra;
    }

    void remove(int edge) {
        size--;
        System.arraycopy(heads, edge + 1, heads, edge, size - edge);
        System.arraycopy(dependents, edge + 1, dependents, edge, size - edge);
        System.arraycopy(relations, edge + 1, relations, edge, size - edge);
        System.arraycopy(extras, edge + 1, extras, edge, size - edge);
    }

    boolean contains(int head, int dependent) {
        return count(head, dependent) > 0;
    }

    /** Edges from one word to another. */
    int count(int head, int dependent) {
        int count = 0;
        for (int edge = 0; edge < size; edge++) {
            if (dependents[edge] == dependent && heads[edge] == head) {
                count++;
            }
        }
        return count;
    }

    /**
     * The graph that CoreNLP makes from these edges: sorted by dependent, head and name; equals in the order in which
     * they were added.
     */
    SemanticGraph graph() {
        List<TypedDependency> sorted = new ArrayList<>(size + 1);
        int[] order = byDependent();
        int next = 0;
        for (int word = 1; word < words.length; word++) {
            int first = sorted.size();
            if (word == root) {
                sorted.add(new TypedDependency(GrammaticalRelation.ROOT, words[0], words[root]));
            }
            for (; next < size && dependents[order[next]] == word; next++) {
                sorted.add(dependency(order[next]));
            }
            if (sorted.size() - first > 1) {
                sorted.subList(first, sorted.size()).sort(null);
            }
        }
        return new SemanticGraph(sorted);
    }

    private int[] byDependent() {
        int[] starts = new int[words.length + 1];
        for (int edge = 0; edge < size; edge++) {
            starts[dependents[edge] + 1]++;
        }
        for (int word = 1; word < starts.length; word++) {
            starts[word] += starts[word - 1];
        }
        int[] order = new int[size];
        for (int edge = 0; edge < size; edge++) {
            order[starts[dependents[edge]]++] = edge;
        }
        return order;
    }

    private TypedDependency dependency(int edge) {
        TypedDependency dependency = new TypedDependency(relations[edge], words[heads[edge]], words[dependents[edge]]);
        if (extras[edge]) {
            dependency.setExtra();
        }
        return dependency;
    }
}
