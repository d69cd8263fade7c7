package io.github.corenlpextreme.worker.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.LineText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pipeline with every annotator that other annotators lean on takes half a minute to load. */
class CoreNlpAnnotatorIT {

    private static CoreNlpAnnotator annotator;

    @BeforeAll
    static void load() {
        ResolvedPipeline pipeline = new PipelineResolver()
                .resolve(List.of("quote", "openie", "sentiment"), Map.of("ner.applyFineGrained", "false"));
        annotator = CoreNlpAnnotator.load(
                pipeline.settings(), new RenderSettings(OutputFormat.JSONL, GraphSelection.NONE, 0, Integer.MAX_VALUE));
    }

    @Test
    void givesALineThatHasOnlyUntokenizableCharactersAnEmptyDocumentWhateverTheAnnotators() {
        String document = render("\u200B\u0001");

        assertThat(document).isEqualTo("{\"file\":\"a.txt\",\"offset\":0,\"length\":2,\"sentences\":[]}\n");
    }

    @Test
    void leavesOutTheGraphsThatNobodyWants() {
        String document = render("Anna said: \"It rains.\"");

        assertThat(document)
                .contains("\"corefs\":", "\"quotes\":", "\"openie\":", "\"sentiment\":")
                .doesNotContain("Dependencies");
    }

    private static String render(String text) {
        return new String(
                annotator
                        .annotate(new LineText("a.txt", 0, text.length(), text))
                        .rendered(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
