package io.github.corenlpextreme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.engine.identity.AnnotationText;
import io.github.corenlpextreme.engine.lemma.LemmaAnnotator;
import io.github.corenlpextreme.engine.tagger.PosAnnotator;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The annotators in a program that knows CoreNLP only. */
class EnginePipelineTest {

    private static final StanfordCoreNLP STOCK = new StanfordCoreNLP(properties());
    private static final StanfordCoreNLP FAST = fast();

    @Test
    void coreNlpTakesThemInPlaceOfItsOwn() {
        assertThat(StanfordCoreNLP.getExistingAnnotator("lemma")).isInstanceOf(LemmaAnnotator.class);
        assertThat(StanfordCoreNLP.getExistingAnnotator("pos"))
                .isInstanceOfSatisfying(
                        PosAnnotator.class, pos -> assertThat(pos.isFast()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The colours were organised by Smith & Co. on 12 May. She's been fed_up and gave_in!",
                "children's geese ran; the better men had gone, running and running.",
                "THEY WERE FOUND_OUT by an unbelievablyextraordinarilylongwordthatisratherlongerthanforty.",
                "“Zoë,” he said, can't I put the cut_down trees down?"
            })
    void everyKeyIsTheSame(String text) {
        assertThat(annotated(FAST, text)).isEqualTo(annotated(STOCK, text));
        assertThat(annotated(FAST, text)).as("from memory").isEqualTo(annotated(STOCK, text));
    }

    private static String annotated(StanfordCoreNLP pipeline, String text) {
        Annotation document = new Annotation(text);
        pipeline.annotate(document);
        return AnnotationText.of(document);
    }

    private static Properties properties() {
        return PropertiesUtils.asProperties("annotators", "tokenize,pos,lemma,depparse");
    }

    private static StanfordCoreNLP fast() {
        StanfordCoreNLP.clearAnnotatorPool(); // see EnginePipeline
        return new EnginePipeline(properties());
    }
}
