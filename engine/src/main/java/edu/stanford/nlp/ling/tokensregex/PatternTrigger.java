package edu.stanford.nlp.ling.tokensregex;

import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.TwoDimensionalCollectionValuedMap;
import java.util.List;
import java.util.Optional;

/**
 * What a token must have for CoreNLP to try a pattern on its sentence. It stands in CoreNLP's package because its index
 * of patterns is visible there only.
 *
 * @param key of the token's annotation, such as that of its text
 * @param value of the annotation; in lower case where {@code ignoreCase}
 */
public record PatternTrigger(Class<?> key, Object value, boolean ignoreCase) {

    /** Asks CoreNLP's index; empty if the pattern is tried on every sentence. */
    public static Optional<PatternTrigger> of(SequencePattern<CoreMap> pattern) {
        CoreMapNodePatternTrigger index = new CoreMapNodePatternTrigger(List.of(pattern));
        return only(index.annotationTriggers, false).or(() -> only(index.lowercaseStringTriggers, true));
    }

    private static <K> Optional<PatternTrigger> only(
            TwoDimensionalCollectionValuedMap<?, K, SequencePattern<CoreMap>> triggers, boolean ignoreCase) {
        return triggers.entrySet().stream()
                .map(byKey -> new PatternTrigger(
                        (Class<?>) byKey.getKey(),
                        byKey.getValue().keySet().iterator().next(),
                        ignoreCase))
                .findFirst();
    }
}
