package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Words with any edges between them, several between the same two among them, as no tree leads to. The first word is
 * the root.
 *
 * @param words as {@code walk/VB}
 * @param edges as {@code 1>2 obj}, from head to dependent; with {@code +} behind it an extra one
 */
record WordGraph(List<String> words, List<String> edges) {

    private static final List<String> WORDS = List.of("walk/VB", "to/TO", "seen/VBN", "quick/JJ", "dogs/NNS");
    private static final List<String> RELATIONS = List.of(
            "nsubj",
            "nsubj:pass",
            "csubj",
            "obj",
            "obj",
            "aux",
            "aux:pass",
            "mark",
            "xcomp",
            "xcomp",
            "acl:relcl",
            "conj",
            "conj",
            "case",
            "nsubj:xsubj");

    static WordGraph of(Random random) {
        List<String> words = new ArrayList<>();
        List<String> edges = new ArrayList<>();
        int length = 2 + random.nextInt(4);
        for (int word = 0; word < length; word++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        for (int edge = 1 + random.nextInt(8); edge > 0; edge--) {
            int head = random.nextInt(length);
            int dependent = (head + 1 + random.nextInt(length - 1)) % length;
            String relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
            edges.add((head + 1) + ">" + (dependent + 1) + " " + relation + (random.nextInt(3) == 0 ? "+" : ""));
        }
        return new WordGraph(words, edges);
    }

    /** Of a step, they want the words only. */
    BasicTree tree() {
        int[] heads = new int[words.size() + 1];
        GrammaticalRelation[] relations = new GrammaticalRelation[heads.length];
        IndexedWord[] all = new IndexedWord[heads.length];
        all[0] = new IndexedWord("", 0, 0);
        for (int word = 1; word < heads.length; word++) {
            heads[word] = word == 1 ? BasicTree.NONE : 1;
            relations[word] = word == 1 ? GrammaticalRelation.ROOT : GrammaticalRelation.DEPENDENT;
            all[word] = new IndexedWord(token(word));
        }
        return new BasicTree(all, heads, relations);
    }

    private CoreLabel token(int word) {
        String[] parts = words.get(word - 1).split("/");
        CoreLabel token = new CoreLabel();
        token.setWord(parts[0]);
        token.setValue(parts[0]);
        token.setTag(parts[1]);
        token.setIndex(word);
        return token;
    }

    EdgeList edgeList() {
        EdgeList list = new EdgeList(tree().words, 1, edges.size());
        for (String edge : edges) {
            String[] parts = edge.split("[> +]");
            list.add(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), relation(parts[2]), edge.endsWith("+"));
        }
        return list;
    }

    private static GrammaticalRelation relation(String name) {
        return switch (name) {
            case "conj" -> UniversalEnglishGrammaticalRelations.getConj("and");
            case "nsubj:xsubj" -> UniversalEnglishGrammaticalRelations.CONTROLLING_NOMINAL_SUBJECT;
            default -> UniversalEnglishGrammaticalRelations.shortNameToGRel.get(name);
        };
    }
}
