package edu.stanford.nlp.ling.tokensregex;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one of CoreNLP's extractors by TokensRegex. It stands in CoreNLP's package because they are visible
 * there only.
 */
public final class ExtractorRules {

    /** Gives other rules for the rules of a stage. */
    public interface Exchange {

        <I> SequenceMatchRules.ExtractRule<I, MatchedExpression> apply(
                SequenceMatchRules.ExtractRule<I, MatchedExpression> rules);
    }

    private ExtractorRules() {}

    /** Exchanges the rules of all stages of an extractor that no thread uses yet. */
    public static void exchange(CoreMapExpressionExtractor<MatchedExpression> extractor, Exchange exchange)
            throws ReflectiveOperationException {
        for (CoreMapExpressionExtractor.Stage<MatchedExpression> stage :
                stages(extractor).values()) {
            if (stage.basicExtractRule != null) {
                stage.basicExtractRule = exchange.apply(stage.basicExtractRule);
            }
            if (stage.compositeExtractRule != null) {
                stage.compositeExtractRule = exchange.apply(stage.compositeExtractRule);
            }
        }
    }

    @SuppressWarnings("unchecked") // CoreNLP's declared types
    private static Map<Integer, CoreMapExpressionExtractor.Stage<MatchedExpression>> stages(
            CoreMapExpressionExtractor<MatchedExpression> extractor) throws ReflectiveOperationException {
        Field stages = CoreMapExpressionExtractor.class.getDeclaredField("stages");
        stages.setAccessible(true);
        return (Map<Integer, CoreMapExpressionExtractor.Stage<MatchedExpression>>) stages.get(extractor);
    }

    /** The rules of a list, or the one that is none. */
    public static <I, O> List<SequenceMatchRules.ExtractRule<I, O>> list(SequenceMatchRules.ExtractRule<I, O> rules) {
        return rules instanceof SequenceMatchRules.ListExtractRule<I, O> list ? list.rules : List.of(rules);
    }

    /**
     * Where a rule searches for a pattern.
     *
     * @param field of its input that is the list of elements; null if the input is that list
     */
    public record Search(@Nullable Class<?> field, SequencePattern<?> pattern) {}

    /** Empty if it does more than to search for a pattern in a list and to add what it finds. */
    public static Optional<Search> search(SequenceMatchRules.ExtractRule<?, ?> rule) {
        if (rule.getClass() != SequenceMatchRules.AnnotationExtractRule.class) {
            return Optional.empty();
        }
        Object inner = ((SequenceMatchRules.AnnotationExtractRule<?, ?>) rule).extractRule;
        if (inner instanceof SequenceMatchRules.CoreMapExtractRule<?, ?> ofField) {
            return pattern(ofField.extractRule).map(pattern -> new Search(ofField.annotationField, pattern));
        }
        return pattern(inner).map(pattern -> new Search(null, pattern));
    }

    /**
     * Where a rule searches for a regular expression.
     *
     * @param field of its input that is the text
     */
    public record TextSearch(Class<?> field, Pattern pattern) {}

    /** Empty if it does anything else. */
    public static Optional<TextSearch> textSearch(SequenceMatchRules.ExtractRule<?, ?> rule) {
        if (rule.getClass() == SequenceMatchRules.AnnotationExtractRule.class
                && rule instanceof SequenceMatchRules.AnnotationExtractRule<?, ?> outer
                && outer.pattern instanceof Pattern pattern
                && outer.extractRule instanceof SequenceMatchRules.CoreMapExtractRule<?, ?> inner
                && inner.extractRule instanceof SequenceMatchRules.StringPatternExtractRule) {
            return Optional.of(new TextSearch(inner.annotationField, pattern));
        }
        return Optional.empty();
    }

    private static Optional<SequencePattern<?>> pattern(Object rule) {
        return rule instanceof SequenceMatchRules.SequencePatternExtractRule<?, ?> search
                ? Optional.of(search.pattern)
                : Optional.empty();
    }
}
