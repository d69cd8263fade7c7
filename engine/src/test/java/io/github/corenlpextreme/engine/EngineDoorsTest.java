package io.github.corenlpextreme.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.engine.tagger.PosAnnotator;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By which ways the engine gets into a program that knows CoreNLP. */
class EngineDoorsTest {

    private static final String ENGINE = EngineAnnotator.class.getName();

    /** Annotators are shared by all pipelines of the process, those of other tests included. */
    @BeforeEach
    @AfterEach
    void forget() {
        StanfordCoreNLP.clearAnnotatorPool();
    }

    @Test
    void anEnginePipelineTakesThePlaceOfCoreNlps() {
        StanfordCoreNLP pipeline = new EnginePipeline(PropertiesUtils.asProperties("annotators", "tokenize,pos"));

        assertThat(pipeline.pool.get("pos")).isInstanceOf(PosAnnotator.class);
    }

    /** {@link PosAnnotator} is a custom annotator, but CoreNLP keeps the first one of a name. */
    @Test
    void aCustomAnnotatorDoesNotTakeThePlaceOfOneOfCoreNlps() {
        Properties properties = PropertiesUtils.asProperties(
                "annotators", "tokenize,pos", "customAnnotatorClass.pos", PosAnnotator.class.getName());

        assertThat(new StanfordCoreNLP(properties).pool.get("pos")).isInstanceOf(POSTaggerAnnotator.class);
    }

    @Test
    void customAnnotatorsOfOtherNamesFulfilWhatTheNextOnesRequire() {
        Properties properties = PropertiesUtils.asProperties(
                "annotators", "tokenize,fast.pos,fast.lemma,fast.depparse,natlog",
                "customAnnotatorClass.fast.pos", ENGINE,
                "customAnnotatorClass.fast.lemma", ENGINE,
                "customAnnotatorClass.fast.depparse", ENGINE);

        CoreDocument document = new StanfordCoreNLP(properties).processToCoreDocument("Anna's geese were running.");

        assertThat(document.tokens()).extracting(token -> token.lemma()).contains("goose", "run");
        assertThat(document.sentences().get(0).dependencyParse().getFirstRoot().word())
                .isEqualTo("running");
        Annotator pos = StanfordCoreNLP.getExistingAnnotator("fast.pos");
        assertThat(pos).isInstanceOf(EngineAnnotator.class);
    }

    @Test
    void aNameThatNamesNoAnnotatorIsRefused() {
        assertThatThrownBy(() -> new EngineAnnotator("fast.parse", new Properties()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("customAnnotatorClass.fast.parse")
                .hasMessageContaining("fast.pos");
    }
}
