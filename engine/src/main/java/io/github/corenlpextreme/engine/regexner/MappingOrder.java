package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.ling.tokensregex.TriggerOrder;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import java.util.Optional;

/**
 * Lets CoreNLP's own annotators by mapping files choose the first of entries that are otherwise equal, as the engine
 * does. Without it each process may choose another one.
 */
public final class MappingOrder {

    private MappingOrder() {}

    /**
     * Changes an annotator that no thread uses yet, and those that it consists of.
     *
     * @throws IllegalStateException if it is of another release of CoreNLP
     */
    public static Annotator define(Annotator annotator) {
        try {
            if (annotator instanceof TokensRegexNERAnnotator mappings) {
                TriggerOrder.define(new RegexNerParts(mappings).part("multiPatternMatcher"));
            } else if (annotator instanceof NERCombinerAnnotator) {
                defineWithin(annotator);
            }
            return annotator;
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private static void defineWithin(Annotator entities) throws ReflectiveOperationException {
        for (String name : FastMappings.NAMES) {
            Optional<TokensRegexNERAnnotator> mappings = FastMappings.within(entities, name);
            if (mappings.isPresent()) {
                define(mappings.get());
            }
        }
    }
}
