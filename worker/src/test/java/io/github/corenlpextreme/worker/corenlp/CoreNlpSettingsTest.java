package io.github.corenlpextreme.worker.corenlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.EngineSettings;
import io.github.corenlpextreme.worker.EngineSettings.EngineKind;
import io.github.corenlpextreme.worker.annotate.LineText;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joda.time.DateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreNlpSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void looksUpADocumentsDateByTheNameOfItsFile() throws IOException {
        Path dates = Files.writeString(folder.resolve("dates"), "a.txt\t2015-02-22\nb.txt\t2016-03-23\n");
        CoreNlpAnnotator annotator = load(Map.of("docdate.useMappingFile", dates.toString()));

        assertThat(json(annotator, "a.txt")).contains("\"docDate\":\"2015-02-22\"");
        assertThat(json(annotator, "sub/folder/b.txt")).contains("\"docDate\":\"2016-03-23\"");
        assertThat(json(annotator, "c.txt")).doesNotContain("docDate");
    }

    @Test
    void readsADocumentsDateOutOfTheNameOfItsFile() {
        CoreNlpAnnotator annotator = load(Map.of("docdate.useRegex", ".*_([0-9]{8}).*"));

        assertThat(json(annotator, "news_20150222.txt")).contains("\"docDate\":\"2015-02-22\"");
    }

    @Test
    void writesNoIdThatTheTextDoesNotHave() {
        CoreNlpAnnotator annotator = load(Map.of("docdate.useFixedDate", "2015-02-22"));

        assertThat(json(annotator, "a.txt")).doesNotContain("docId");
    }

    @Test
    void explainsWhatCoreNlpFindsOnlyWhenItReadsText() {
        Map<String, String> misspelled = Map.of("tokenize.options", "noSuchOption=true");
        CoreNlpAnnotator annotator = load(misspelled, EngineKind.CORENLP);

        assertThatThrownBy(annotator::warmUp)
                .isInstanceOf(PipelineException.class)
                .hasMessageContaining("noSuchOption");
        assertThatThrownBy(() -> load(misspelled, EngineKind.FAST).warmUp())
                .isInstanceOf(PipelineException.class)
                .hasMessageContaining("noSuchOption");
    }

    @Test
    void stopsTheClockByWhichYearsOfTwoDigitsAreCompleted() {
        load(Map.of());

        assertThat(new DateTime().getYear()).isEqualTo(2025);
    }

    private static CoreNlpAnnotator load(Map<String, String> properties) {
        return load(properties, EngineKind.FAST);
    }

    private static CoreNlpAnnotator load(Map<String, String> properties, EngineKind engine) {
        StanfordCoreNLP.clearAnnotatorPool(); // annotators with the same properties are shared, whatever the engine
        return CoreNlpAnnotator.load(
                new PipelineSettings(List.of("tokenize", "docdate"), properties),
                new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE),
                new EngineSettings(engine, 0),
                annotator -> {});
    }

    private static String json(CoreNlpAnnotator annotator, String file) {
        return new String(annotator.annotate(new LineText(file, 0, 2, "Hi")).rendered(), UTF_8);
    }
}
