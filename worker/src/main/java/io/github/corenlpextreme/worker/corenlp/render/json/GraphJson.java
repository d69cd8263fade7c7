package io.github.corenlpextreme.worker.corenlp.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.protocol.Graphs;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The dependency graphs of a sentence as lists of edges, roots first. */
final class GraphJson {

    private static final String ROOT = "ROOT";

    private GraphJson() {}

    static void write(JsonFields fields, CoreMap sentence, Graphs graphs) throws IOException {
        if (graphs == Graphs.NONE) {
            return;
        }
        writeGraph(
                fields,
                "basicDependencies",
                sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class));
        if (graphs == Graphs.ALL) {
            writeEnhanced(fields, sentence);
        }
    }

    private static void writeEnhanced(JsonFields fields, CoreMap sentence) throws IOException {
        writeGraph(
                fields,
                "enhancedDependencies",
                sentence.get(SemanticGraphCoreAnnotations.EnhancedDependenciesAnnotation.class));
        writeGraph(
                fields,
                "enhancedPlusPlusDependencies",
                sentence.get(SemanticGraphCoreAnnotations.EnhancedPlusPlusDependenciesAnnotation.class));
    }

    private static void writeGraph(JsonFields fields, String key, @Nullable SemanticGraph graph) throws IOException {
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

    private static void writeRoot(JsonFields fields, IndexedWord root) throws IOException {
        JsonGenerator json = fields.generator();
        json.writeStartObject();
        json.writeStringField("dep", ROOT);
        json.writeNumberField("governor", 0);
        json.writeStringField("governorGloss", ROOT);
        writeDependent(fields, root);
        json.writeEndObject();
    }

    private static void writeEdge(JsonFields fields, SemanticGraphEdge edge) throws IOException {
        JsonGenerator json = fields.generator();
        json.writeStartObject();
        json.writeStringField("dep", edge.getRelation().toString());
        json.writeNumberField("governor", edge.getGovernor().index());
        fields.text("governorGloss", edge.getGovernor().word());
        writeDependent(fields, edge.getDependent());
        json.writeEndObject();
    }

    private static void writeDependent(JsonFields fields, IndexedWord dependent) throws IOException {
        fields.generator().writeNumberField("dependent", dependent.index());
        fields.text("dependentGloss", dependent.word());
    }
}
