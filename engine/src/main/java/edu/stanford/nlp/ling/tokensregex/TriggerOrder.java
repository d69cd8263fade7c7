package edu.stanford.nlp.ling.tokensregex;

import edu.stanford.nlp.util.CollectionValuedMap;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.TwoDimensionalCollectionValuedMap;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the patterns of one trigger the order in which they were given. CoreNLP keeps them in a hash table by their
 * place in memory, so that which of two equal ones is found first would be another one in each process.
 */
public final class TriggerOrder {

    private final Map<SequencePattern<CoreMap>, Integer> places = new IdentityHashMap<>();

    private TriggerOrder(Iterable<SequencePattern<CoreMap>> patterns) {
        patterns.forEach(pattern -> places.put(pattern, places.size()));
    }

    /**
     * Changes a matcher that no thread uses yet.
     *
     * @throws ReflectiveOperationException if it is of another kind than CoreNLP 4.5.10 makes
     */
    public static void define(MultiPatternMatcher<CoreMap> matcher) throws ReflectiveOperationException {
        Field field = MultiPatternMatcher.class.getDeclaredField("patternTrigger");
        field.setAccessible(true);
        if (field.get(matcher) instanceof MultiPatternMatcher.BasicSequencePatternTrigger<?> sequences
                && (Object) sequences.trigger instanceof CoreMapNodePatternTrigger nodes) {
            TriggerOrder order = new TriggerOrder(matcher.patterns);
            order.sort(nodes.annotationTriggers);
            order.sort(nodes.lowercaseStringTriggers);
        } else {
            throw new NoSuchFieldException("the triggers of CoreNLP 4.5.10");
        }
    }

    private <K, V> void sort(TwoDimensionalCollectionValuedMap<K, V, SequencePattern<CoreMap>> triggers) {
        triggers.firstKeySet().forEach(key -> sort(triggers.getCollectionValuedMap(key)));
    }

    private <V> void sort(CollectionValuedMap<V, SequencePattern<CoreMap>> triggers) {
        for (V trigger : List.copyOf(triggers.keySet())) {
            List<SequencePattern<CoreMap>> sorted = new ArrayList<>(triggers.get(trigger));
            if (sorted.size() > 1) {
                sorted.sort(Comparator.comparing(places::get));
                triggers.put(trigger, sorted);
            }
        }
    }
}
