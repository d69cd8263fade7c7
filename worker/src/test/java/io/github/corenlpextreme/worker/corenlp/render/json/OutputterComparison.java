package io.github.corenlpextreme.worker.corenlp.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.JSONOutputter;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.LineText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Renders the same annotations with CoreNLP's JSONOutputter and with ours. */
final class OutputterComparison {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final StanfordCoreNLP pipeline;
    private final JsonlRenderer renderer =
            new JsonlRenderer(new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE));

    OutputterComparison(String annotators, String... properties) {
        Properties all = new Properties();
        all.setProperty("annotators", annotators);
        for (String property : properties) {
            String[] keyAndValue = property.split("=", 2);
            all.setProperty(keyAndValue[0], keyAndValue[1]);
        }
        pipeline = new StanfordCoreNLP(all);
    }

    /** The keys of all sentences together, so that a test can see that there was something to compare. */
    void assertSameTrees(List<String> lines, String... expectedSomewhere) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line : lines) {
            Annotation document = new Annotation(line);
            pipeline.annotate(document);
            JsonNode expected = expected(document);
            assertThat(rendered(line, document)).as("document of %s", line).isEqualTo(expected);
            seen.append(expected);
        }
        assertThat(seen.toString()).contains(expectedSomewhere);
    }

    private static JsonNode expected(Annotation document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JSONOutputter.jsonPrint(document, bytes);
        ObjectNode tree = (ObjectNode) JSON.readTree(bytes.toByteArray());
        // Ours has sentences in any case, so that every document of an output has the same shape.
        tree.putIfAbsent("sentences", JSON.createArrayNode());
        return tree;
    }

    private JsonNode rendered(String line, Annotation document) throws IOException {
        byte[] bytes =
                renderer.render(new LineText("in.txt", 7, 9, line), document).rendered();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).endsWith("\n").containsOnlyOnce("\n");
        ObjectNode tree = (ObjectNode) JSON.readTree(bytes);
        assertThat(tree.remove("file").textValue()).isEqualTo("in.txt");
        assertThat(tree.remove("offset").longValue()).isEqualTo(7);
        assertThat(tree.remove("length").intValue()).isEqualTo(9);
        return tree;
    }
}
