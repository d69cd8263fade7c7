package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.trees.GrammaticalRelation;
import java.util.Arrays;

/** The basic dependencies of a sentence: each word has one head, and one word is the root. Words count from 1. */
final class BasicTree {

    /** No word, and the head of the root. */
    static final int NONE = 0;

    final IndexedWord[] words;
    final int[] heads;
    final GrammaticalRelation[] relations;

    /** The name of the relation to the head. */
    final String[] names;

    private final int[] firstChildren;
    private final int[] nextSiblings;

    /** All three have nothing at 0. */
    BasicTree(IndexedWord[] words, int[] heads, GrammaticalRelation[] relations) {
        this.words = words;
        this.heads = heads;
        this.relations = relations;
        this.names = new String[words.length];
        this.firstChildren = new int[words.length];
        this.nextSiblings = new int[words.length];
        for (int word = words.length - 1; word > 0; word--) {
            names[word] = relations[word].toString();
            nextSiblings[word] = firstChildren[heads[word]];
            firstChildren[heads[word]] = word;
        }
    }

    int length() {
        return words.length - 1;
    }

    int root() {
        return firstChildren[NONE];
    }

    /** In the order of the sentence, as all children. */
    int firstChild(int word) {
        return firstChildren[word];
    }

    int nextSibling(int child) {
        return nextSiblings[child];
    }

    boolean isLeaf(int word) {
        return firstChildren[word] == NONE;
    }

    /** The first child with such a relation, or {@link #NONE}. */
    int child(int word, String name) {
        int child = firstChildren[word];
        while (child != NONE && !names[child].equals(name)) {
            child = nextSiblings[child];
        }
        return child;
    }

    boolean isName(int word, String one, String other) {
        return names[word].equals(one) || names[word].equals(other);
    }

    /** CoreNLP's {@code value}, in lower case as CoreNLP has it. */
    @SuppressWarnings("StringCaseLocaleUsage") // CoreNLP's own locale, which is the machine's
    String lowerCase(int word) {
        return words[word].value().toLowerCase();
    }

    EdgeList edges() {
        EdgeList edges = new EdgeList(words, root(), 2 * length());
        for (int word = 1; word <= length(); word++) {
            if (heads[word] != NONE) {
                edges.add(heads[word], word, relations[word], false);
            }
        }
        return edges;
    }

    /** The same words and heads with other relations. */
    BasicTree with(GrammaticalRelation[] others) {
        return Arrays.equals(relations, others) ? this : new BasicTree(words, heads, others);
    }
}
