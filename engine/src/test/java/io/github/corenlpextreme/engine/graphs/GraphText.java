package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can be seen of a graph, the order of its words and edges included. */
public final class GraphText {

    private GraphText() {}

    /** Of all five graphs. */
    static String of(SentenceGraphs graphs) {
        return String.join(
                "\n",
                "basic " + of(graphs.basic()),
                "collapsed " + of(graphs.collapsed()),
                "ccProcessed " + of(graphs.ccProcessed()),
                "enhanced " + of(graphs.enhanced()),
                "enhancedPlusPlus " + of(graphs.enhancedPlusPlus()));
    }

    public static String of(@Nullable SemanticGraph graph) {
        if (graph == null) {
            return "none";
        }
        List<String> lines = new ArrayList<>();
        lines.add("roots " + graph.getRoots().stream().map(GraphText::word).toList());
        lines.add("words " + graph.vertexSet().stream().map(GraphText::word).toList());
        for (SemanticGraphEdge edge : graph.edgeIterable()) {
            lines.add(edge.getRelation() + " " + edge.getRelation().getLongName() + " "
                    + edge.getRelation().getSpecific() + " " + word(edge.getGovernor()) + " "
                    + word(edge.getDependent()) + " " + edge.getWeight() + " " + edge.isExtra());
        }
        for (IndexedWord word : graph.vertexSet()) {
            lines.add(word(word) + " from "
                    + graph.getParents(word).stream().map(GraphText::word).toList());
        }
        return String.join("\n", lines);
    }

    private static String word(IndexedWord word) {
        return word.docID() + "/" + word.sentIndex() + "/" + word.index() + "/" + word.copyCount() + "/" + word.word();
    }
}
