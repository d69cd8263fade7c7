package io.github.corenlpextreme.worker.corenlp.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.protocol.GraphSelection;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The dependency graphs of a sentence as lists of edges, roots first. */
final class GraphJson {

    private static final String ROOT = "ROOT";

    private GraphJson() {}

    static void write(JsonFieldWriter fields, CoreMap sentence, GraphSelection graphs) throws IOException {
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

    private static void writeEnhanced(JsonFieldWriter fields, CoreMap sentence) throws IOException {
        writeGraph(
                fields,
                "enhancedDependencies",
                sentence.get(SemanticGraphCoreAnnotations.EnhancedDependenciesAnnotation.class));
        writeGraph(
                fields,
                "enhancedPlusPlusDependencies",
                sentence.get(SemanticGraphCoreAnnotations.EnhancedPlusPlusDependenciesAnnotation.class));
    }

    private static void writeGraph(JsonFieldWriter fields, String key, @Nullable SemanticGraph graph)
            throws IOException {
        if (graph == null) {
            return;
        }
        fields.generator().writeArrayFieldStart(key);
        for (IndexedWord root : graph.getRoots()) {
            writeRoot(fields, root);
        }
        for (SemanticGraphEdge edge : graph.edgeListSorted()) {
            writeEdge(fields, edge);
        }
        fields.generator().writeEndArray();
    }

    private static void writeRoot(JsonFieldWriter fields, IndexedWord root) throws IOException {
        JsonGenerator json = fields.generator();
        json.writeStartObject();
        json.writeStringField("dep", ROOT);
        json.writeNumberField("governor", 0);
        json.writeStringField("governorGloss", ROOT);
        writeDependent(fields, root);
        json.writeEndObject();
    }

    private static void writeEdge(JsonFieldWriter fields, SemanticGraphEdge edge) throws IOException {
        JsonGenerator json = fields.generator();
        json.writeStartObject();
        json.writeStringField("dep", edge.getRelation().toString());
        json.writeNumberField("governor", edge.getGovernor().index());
        fields.text("governorGloss", edge.getGovernor().word());
        writeDependent(fields, edge.getDependent());
        json.writeEndObject();
    }

    private static void writeDependent(JsonFieldWriter fields, IndexedWord dependent) throws IOException {
        fields.generator().writeNumberField("dependent", dependent.index());
        fields.text("dependentGloss", dependent.word());
    }
}
