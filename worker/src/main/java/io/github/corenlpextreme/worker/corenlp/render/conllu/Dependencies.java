package io.github.corenlpextreme.worker.corenlp.render.conllu;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The basic dependency tree of a sentence, by word number; empty without a parser. */
record Dependencies(Map<Integer, Head> heads) {

    /**
     * What a word depends on.
     *
     * @param word the governor's number in the sentence, 0 for the root
     * @param relation the relation to it
     */
    record Head(int word, String relation) {}

    private static final Head ROOT = new Head(0, "root");

    static Dependencies of(CoreMap sentence) {
        SemanticGraph graph = sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
        Map<Integer, Head> heads = new HashMap<>();
        if (graph == null) {
            return new Dependencies(heads);
        }
        for (SemanticGraphEdge edge : graph.edgeIterable()) {
            Head head = new Head(edge.getGovernor().index(), edge.getRelation().toString());
            heads.put(edge.getDependent().index(), head);
        }
        for (IndexedWord root : graph.getRoots()) {
            heads.put(root.index(), ROOT);
        }
        return new Dependencies(heads);
    }

    @Nullable
    Head headOf(int word) {
        return heads.get(word);
    }
}
