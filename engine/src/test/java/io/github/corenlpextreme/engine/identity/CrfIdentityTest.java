package io.github.corenlpextreme.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.engine.EnginePipeline;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names and their probabilities, with CoreNLP's own code and on the engine, by the same pipeline. */
class CrfIdentityTest {

    private static final int LINES = 60;

    // Words in lower case that CoreNLP has seen bear on the shape of later ones: no words are to be remembered.
    private static final StanfordCoreNLP PIPELINE = new EnginePipeline(PropertiesUtils.asProperties(
            "annotators", "tokenize,pos,lemma,ner",
            "ner.applyFineGrained", "false",
            "ner.applyNumericClassifiers", "false",
            "ner.useSUTime", "false",
            "ner.model",
                    "edu/stanford/nlp/models/ner/english.muc.7class.distsim.crf.ser.gz,"
                            + "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz",
            "maxAdditionalKnownLCWords", "0"));

    @Test
    void proseHasTheSameNamesWithTheSameProbabilities() {
        assertThat(EngineUse.parts(PIPELINE)).containsEntry("ner.crf", true);
        Stream.of(
                        "Mr. John Smith of Stanford University met Mary Ann O'Malley in New York on 12 May 2026.",
                        "Smith said that Acme Corp. paid $5 million, 20% more; yesterday Smith denied it.",
                        "Paris is in France. Paris Hilton saw the Colours of Paris before Texas lost to IBM.",
                        "the senate of the united states, THE SENATE OF THE UNITED STATES, and Dr. Dre",
                        "Yes.",
                        "Anna " + "saw the old man and ".repeat(400) + "then Anna left Germany for good",
                        "Anna Anna Anna Anna Anna Anna Anna Anna Anna " + "blah".repeat(30) + " " + "blah".repeat(30))
                .forEach(CrfIdentityTest::assertSame);
    }

    @Test
    void nastyTextHasTheSameNamesWithTheSameProbabilities() {
        NastyText.lines(17, LINES).forEach(CrfIdentityTest::assertSame);
    }

    @Test
    void textsThatAreAnnotatedAtOnceHaveTheNamesThatTheyHaveOneByOne() throws Exception {
        List<String> texts = NastyText.lines(18, LINES).toList();
        List<String> alone = texts.stream().map(CrfIdentityTest::annotated).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> together = new ArrayList<>();
            texts.forEach(text -> together.add(threads.submit(() -> annotated(text))));
            for (int at = 0; at < texts.size(); at++) {
                assertThat(together.get(at).get()).isEqualTo(alone.get(at));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertSame(String text) {
        List<String> stock = new ArrayList<>();
        StockMode.run(() -> stock.add(annotated(text)));
        assertThat(annotated(text)).isEqualTo(stock.get(0));
    }

    private static String annotated(String text) {
        Annotation document = new Annotation(text);
        PIPELINE.annotate(document);
        return AnnotationText.of(document);
    }
}
