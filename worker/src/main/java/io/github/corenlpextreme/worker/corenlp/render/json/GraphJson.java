package io.github.corenlpextreme.worker.corenlp.render.json;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.protocol.GraphSelection;
import org.jspecify.annotations.Nullable;

/** The dependency graphs of a sentence as lists of edges, roots first. */
final class GraphJson {

    private static final String ROOT = "ROOT";

    private GraphJson() {}

    static void write(JsonFieldWriter fields, CoreMap sentence, GraphSelection graphs) {
        if (graphs == GraphSelection.NONE) {
            return;
        }
        writeGraph(
                fields,
                "basicDependencies",
                sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class));
        if (graphs == GraphSelection.ALL) {
            writeEnhanced(fields, sentence);
        }
    }

    private static void writeEnhanced(JsonFieldWriter fields, CoreMap sentence) {
        writeGraph(
                fields,
                "enhancedDependencies",
                sentence.get(SemanticGraphCoreAnnotations.EnhancedDependenciesAnnotation.class));
        writeGraph(
                fields,
                "enhancedPlusPlusDependencies",
                sentence.get(SemanticGraphCoreAnnotations.EnhancedPlusPlusDependenciesAnnotation.class));
    }

    private static void writeGraph(JsonFieldWriter fields, String key, @Nullable SemanticGraph graph) {
        if (graph == null) {
            return;
        }
        fields.startArray(key);
        for (IndexedWord root : graph.getRoots()) {
            writeRoot(fields, root);
        }
        for (SemanticGraphEdge edge : graph.edgeListSorted()) {
            writeEdge(fields, edge);
        }
        fields.json().endArray();
    }

    private static void writeRoot(JsonFieldWriter fields, IndexedWord root) {
        JsonBytes json = fields.json();
        json.startObject();
        fields.text(EdgeKey.DEP, ROOT);
        fields.number(EdgeKey.GOVERNOR, 0);
        fields.text(EdgeKey.GOVERNOR_GLOSS, ROOT);
        writeDependent(fields, root);
        json.endObject();
    }

    private static void writeEdge(JsonFieldWriter fields, SemanticGraphEdge edge) {
        JsonBytes json = fields.json();
        json.startObject();
        fields.text(EdgeKey.DEP, edge.getRelation().toString());
        fields.number(EdgeKey.GOVERNOR, edge.getGovernor().index());
        fields.text(EdgeKey.GOVERNOR_GLOSS, edge.getGovernor().word());
        writeDependent(fields, edge.getDependent());
        json.endObject();
    }

    private static void writeDependent(JsonFieldWriter fields, IndexedWord dependent) {
        fields.number(EdgeKey.DEPENDENT, dependent.index());
        fields.text(EdgeKey.DEPENDENT_GLOSS, dependent.word());
    }

    /** Written for every edge. */
    private static final class EdgeKey {
        static final JsonName DEP = new JsonName("dep");
        static final JsonName GOVERNOR = new JsonName("governor");
        static final JsonName GOVERNOR_GLOSS = new JsonName("governorGloss");
        static final JsonName DEPENDENT = new JsonName("dependent");
        static final JsonName DEPENDENT_GLOSS = new JsonName("dependentGloss");
    }
}
