package io.github.corenlpextreme.engine.stock;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ie.NERClassifierCombiner;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.regexp.NumberSequenceClassifier;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.DefaultPaths;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.engine.EngineAnnotator;
import io.github.corenlpextreme.engine.EnginePipeline;
import io.github.corenlpextreme.engine.crf.FastEntities;
import io.github.corenlpextreme.engine.tokensregex.FastTimes;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a pipeline is true of this one, and of parts that it has. */
class EngineUseTest {

    /** Annotators are shared by all pipelines of the process, those of other tests included. */
    @BeforeEach
    @AfterEach
    void forget() {
        StanfordCoreNLP.clearAnnotatorPool();
    }

    @Test
    void twoPipelinesOfOneProcessMayDiffer() {
        StanfordCoreNLP one = new EnginePipeline(PropertiesUtils.asProperties("annotators", "tokenize"));
        StanfordCoreNLP other = new EnginePipeline(
                PropertiesUtils.asProperties("annotators", "tokenize", "tokenize.whitespace", "true"));

        assertThat(EngineUse.parts(one))
                .containsOnlyKeys("ssplit", "tokenize")
                .containsEntry("tokenize", true)
                .containsEntry("ssplit", true);
        assertThat(EngineUse.parts(other)).containsEntry("tokenize", false);
    }

    /** A pipeline that was made later is given the annotators of the first one, if its settings are the same. */
    @Test
    void sharedAnnotatorsAreOnTheEngineInEitherPipeline() {
        StanfordCoreNLP one = new EnginePipeline(
                PropertiesUtils.asProperties("annotators", "tokenize,lemma", "enforceRequirements", "false"));
        StanfordCoreNLP other = new EnginePipeline(PropertiesUtils.asProperties("annotators", "tokenize"));

        assertThat(EngineUse.parts(one)).containsEntry("lemma", true).containsEntry("tokenize", true);
        assertThat(EngineUse.parts(other)).containsEntry("tokenize", true).doesNotContainKey("lemma");
    }

    @Test
    void aPipelineOfCoreNlpHasNoPartOnTheEngine() {
        assertThat(EngineUse.parts(new StanfordCoreNLP(PropertiesUtils.asProperties("annotators", "tokenize"))))
                .isEmpty();
    }

    @Test
    void annotatorsWithNamesOfTheirOwnHaveTheirPartsUnderThem() {
        StanfordCoreNLP pipeline = new StanfordCoreNLP(PropertiesUtils.asProperties(
                "annotators",
                "own.tokenize,fast.lemma",
                "enforceRequirements",
                "false",
                "customAnnotatorClass.own.tokenize",
                EngineAnnotator.class.getName(),
                "customAnnotatorClass.fast.lemma",
                EngineAnnotator.class.getName()));

        assertThat(EngineUse.parts(pipeline))
                .containsOnlyKeys("own.tokenize", "own.ssplit", "fast.lemma")
                .containsEntry("fast.lemma", true);
    }

    /** The last column has the parts of {@code ner} that there are. */
    @ParameterizedTest
    @CsvSource({"ner.rulesOnly, true, ner.sutime", "ner.useSUTime, false, ''", "ner.applyNumericClassifiers, false, ''"
    })
    void whatIsNotAskedForIsNoPart(String setting, String value, String parts) {
        StanfordCoreNLP pipeline = new EnginePipeline(PropertiesUtils.asProperties(
                "annotators",
                "tokenize,ner",
                "enforceRequirements",
                "false",
                "ner.model",
                "",
                "ner.applyFineGrained",
                "false",
                setting,
                value));

        assertThat(String.join(
                        " ",
                        EngineUse.parts(pipeline).tailMap("ner").headMap("o").keySet()))
                .isEqualTo(parts);
    }

    @Test
    void aClassifierThatIsLeftToCoreNlpIsSaidToBe() throws IOException {
        Annotator entities = new NERCombinerAnnotator(
                new NERClassifierCombiner(
                        false,
                        false,
                        CRFClassifier.getClassifierNoExceptions(DefaultPaths.DEFAULT_NER_CONLL_MODEL),
                        new NumberSequenceClassifier(false)),
                false,
                1,
                0,
                Integer.MAX_VALUE,
                false,
                false);

        FastTimes.installWithin(FastEntities.install(entities));

        assertThat(EngineUse.parts(entities))
                .containsOnlyKeys("ner.crf.1", "ner.crf.2")
                .containsEntry("ner.crf.1", true)
                .containsEntry("ner.crf.2", false);
    }
}
