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
record DependencyTree(Map<Integer, DependencyHead> heads) {

    /**
     * What a word depends on.
     *
     * @param word the governor's number in the sentence, 0 for the root
     * @param relation the relation to it
     */
    record DependencyHead(int word, String relation) {}

    private static final DependencyHead ROOT = new DependencyHead(0, "root");

    static DependencyTree of(CoreMap sentence) {
        SemanticGraph graph = sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
        Map<Integer, DependencyHead> heads = new HashMap<>();
        if (graph == null) {
            return new DependencyTree(heads);
        }
        for (SemanticGraphEdge edge : graph.edgeIterable()) {
            DependencyHead head = new DependencyHead(
                    edge.getGovernor().index(), edge.getRelation().toString());
            heads.put(edge.getDependent().index(), head);
        }
        for (IndexedWord root : graph.getRoots()) {
            heads.put(root.index(), ROOT);
        }
        return new DependencyTree(heads);
    }

    @Nullable
    DependencyHead headOf(int word) {
        return heads.get(word);
    }
}
