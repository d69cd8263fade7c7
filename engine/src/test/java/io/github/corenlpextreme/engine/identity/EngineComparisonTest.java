package io.github.corenlpextreme.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The comparison, with an engine that makes mistakes. */
class EngineComparisonTest {

    private final StanfordCoreNLP pipeline =
            new StanfordCoreNLP(PropertiesUtils.asProperties("annotators", "tokenize"));
    private final EngineComparison comparison = new EngineComparison(pipeline);

    @BeforeEach
    void installMistakes() {
        pipeline.addAnnotator(new MistakenAnnotator());
    }

    @Test
    void findsNothingWhereNothingDiffers() {
        assertThat(comparison.compare("One two three.")).isEmpty();
    }

    @Test
    void namesTheFirstDifference() {
        assertThat(comparison.compare("All is well. But wrong is not right.")).hasValueSatisfying(difference -> {
            assertThat(difference.stock())
                    .isEqualTo("document.SentencesAnnotation[1].TokensAnnotation[1].ValueAnnotation\tString wrong");
            assertThat(difference.engine()).endsWith(".ValueAnnotation\tString right");
        });
    }

    @Test
    void anExceptionOfOneOfThemIsADifference() {
        assertThat(comparison.compare("It fails."))
                .hasValueSatisfying(difference ->
                        assertThat(difference.engine()).isEqualTo("thrown\tjava.lang.ArithmeticException: 1 / 0"));
    }

    @Test
    void shrinksALineToWhatDiffers() {
        assertThat(comparison.shrink("One two three four wrong five six seven. Eight nine."))
                .isEqualTo("wrong ");
    }

    /** Stands for an engine. */
    private static final class MistakenAnnotator implements Annotator {

        @Override
        public void annotate(Annotation document) {
            if (StockMode.isOn()) {
                return;
            }
            for (CoreLabel token : document.get(CoreAnnotations.TokensAnnotation.class)) {
                if ("wrong".equals(token.value())) {
                    token.setValue("right");
                } else if ("fails".equals(token.value())) {
                    throw new ArithmeticException("1 / 0");
                }
            }
        }

        @Override
        @SuppressWarnings("rawtypes") // CoreNLP's interface has them
        public Set<Class<? extends CoreAnnotation>> requires() {
            return Set.of();
        }

        @Override
        @SuppressWarnings("rawtypes") // CoreNLP's interface has them
        public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
            return Set.of();
        }
    }
}
