package io.github.corenlpextreme.engine.tokensregex;

import edu.stanford.nlp.ie.NERClassifierCombiner;
import edu.stanford.nlp.ie.regexp.NumberSequenceClassifier;
import edu.stanford.nlp.ling.tokensregex.CoreMapExpressionExtractor;
import edu.stanford.nlp.ling.tokensregex.ExtractorRules;
import edu.stanford.nlp.ling.tokensregex.MatchedExpression;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules.ExtractRule;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.time.TimeExpressionExtractorImpl;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.PrivateFields;
import org.jspecify.annotations.Nullable;

/** Gives CoreNLP's {@code ner} rules of times and dates (SUTime) that search only where they can find something. */
public final class FastTimes {

    private static final String PART = "ner.sutime";

    private FastTimes() {}

    /** Changes an annotator that no thread uses yet; leaves it as it is if it has no rules that are known. */
    public static Annotator installWithin(Annotator entities) {
        try {
            Object combiner = part(NERCombinerAnnotator.class, "ner", entities);
            Object numbers = part(NERClassifierCombiner.class, "nsc", combiner);
            boolean used = ((NERClassifierCombiner) combiner).usesSUTime();
            if (used && numbers instanceof NumberSequenceClassifier) { // Chinese has another, without these rules
                EngineUse.note(
                        entities, PART, exchange(part(NumberSequenceClassifier.class, "timexExtractor", numbers)));
            }
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            EngineUse.note(entities, PART, false);
        }
        return entities;
    }

    private static boolean exchange(@Nullable Object times) throws ReflectiveOperationException {
        if (times == null || times.getClass() != TimeExpressionExtractorImpl.class) {
            return false;
        }
        exchangeRules(part(TimeExpressionExtractorImpl.class, "expressionExtractor", times));
        return true;
    }

    @SuppressWarnings("unchecked") // its type in the field's declaration is raw
    private static void exchangeRules(Object extractor) throws ReflectiveOperationException {
        WordTests words = new WordTests();
        ExtractorRules.exchange(
                (CoreMapExpressionExtractor<MatchedExpression>) extractor, new ExtractorRules.Exchange() {
                    @Override
                    public <I> ExtractRule<I, MatchedExpression> apply(ExtractRule<I, MatchedExpression> rules) {
                        return new GuardedRules<>(rules, words);
                    }
                });
    }

    private static @Nullable Object part(Class<?> owner, String name, Object of) throws ReflectiveOperationException {
        return PrivateFields.value(owner, of, name);
    }
}
