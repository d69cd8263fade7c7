package io.github.corenlpextreme.worker.corenlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine.AnnotationDamage;
import io.github.corenlpextreme.worker.annotate.LineText;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of a real pipeline: whole, and with what its annotators leave when they fail. */
class DegradationDetectorTest {

    private static final List<String> ANNOTATORS = List.of("tokenize", "pos", "lemma", "depparse");
    private static final StanfordCoreNLP PIPELINE = new StanfordCoreNLP(properties());

    @Test
    void findsNothingInWhatIsWhole() {
        for (String line : VariedLines.of(80)) {
            assertThat(find(line, document -> {})).as(line).isEqualTo(AnnotationDamage.NONE);
        }
    }

    @Test
    void findsASentenceWhoseTagsAreAllX() {
        AnnotationDamage damage = find(
                "One sentence. Another one.", document -> tokens(document, 1).forEach(token -> token.setTag("X")));

        assertThat(damage).isEqualTo(new AnnotationDamage(List.of("pos"), false));
    }

    @Test
    void findsWhatIsNotThere() {
        AnnotationDamage damage = find("One sentence. Another one.", document -> {
            tokens(document, 0).get(0).setLemma(null);
            sentence(document, 1).remove(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
        });

        assertThat(damage).isEqualTo(new AnnotationDamage(List.of("depparse", "lemma"), false));
    }

    @Test
    void findsMissingEntitiesAndTreesOnlyWhereTheyWereAskedFor() {
        Annotation document = new Annotation("Paris is a city.");
        PIPELINE.annotate(document);
        DegradationDetector asked = new DegradationDetector(
                new PipelineSettings(List.of("tokenize", "pos", "lemma", "ner", "parse"), Map.of()));

        assertThat(asked.find(document)).isEqualTo(new AnnotationDamage(List.of("ner", "parse"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSONL", "CONLLU"})
    void flagsASentenceThatIsLongerThanTheTaggerMayTake(String format) {
        CoreNlpAnnotator annotator = CoreNlpAnnotator.load(
                new PipelineSettings(List.of("tokenize", "pos", "lemma"), Map.of("pos.maxlen", "4")),
                new RenderSettings(OutputFormat.valueOf(format), GraphSelection.ALL, 0, Integer.MAX_VALUE));

        AnnotatedLine damaged = annotator.annotate(line("It is short. This one has more than four tokens."));
        AnnotatedLine whole = annotator.annotate(line("It is short."));

        assertThat(damaged.damage()).isEqualTo(new AnnotationDamage(List.of("pos"), true));
        assertThat(new String(damaged.rendered(), UTF_8))
                .contains(
                        format.equals("JSONL") ? "\"length\":48,\"degraded\":[\"pos\"],\"sent" : "# degraded = pos\n");
        assertThat(whole.damage()).isEqualTo(AnnotationDamage.NONE);
        assertThat(new String(whole.rendered(), UTF_8)).doesNotContain("degraded");
    }

    private static AnnotationDamage find(String text, Consumer<Annotation> damage) {
        Annotation document = new Annotation(text);
        PIPELINE.annotate(document);
        damage.accept(document);
        return new DegradationDetector(new PipelineSettings(ANNOTATORS, Map.of())).find(document);
    }

    private static CoreMap sentence(Annotation document, int index) {
        return document.get(CoreAnnotations.SentencesAnnotation.class).get(index);
    }

    private static List<CoreLabel> tokens(Annotation document, int sentence) {
        return sentence(document, sentence).get(CoreAnnotations.TokensAnnotation.class);
    }

    private static LineText line(String text) {
        return new LineText("a.txt", 0, text.length(), text);
    }

    private static Properties properties() {
        return PropertiesUtils.asProperties("annotators", String.join(",", ANNOTATORS));
    }
}
