package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.ling.tokensregex.types.Expressions;
import edu.stanford.nlp.ling.tokensregex.types.Tags;
import edu.stanford.nlp.ling.tokensregex.types.Value;
import edu.stanford.nlp.time.SUTime;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The values of SUTime's rules, copied for the document that a thread has at hand. "Monday" is one object of the
 * compiled rules, and the last rules of SUTime write into it whether a past or a future one is meant: the next
 * Monday, in whatever document, is then resolved like it. Within a document every use of a value gets the same copy,
 * so that its first mention still influences its second, as in a fresh process.
 */
final class TimeValueCopies {

    private static final ThreadLocal<Map<Value<?>, Value<?>>> OF_THIS_DOCUMENT =
            ThreadLocal.withInitial(IdentityHashMap::new);

    private TimeValueCopies() {}

    /** The next document of this thread gets copies of its own. */
    static void forget() {
        OF_THIS_DOCUMENT.remove();
    }

    /** The copy of a value that rules share; a value that is a copy stays what it is. */
    static Value<?> of(Value<?> value) {
        Map<Value<?>, Value<?>> copies = OF_THIS_DOCUMENT.get();
        Value<?> known = copies.get(value);
        if (known != null) {
            return known;
        }
        Value<?> copy = copied(value);
        copies.put(value, copy);
        copies.put(copy, copy);
        return copy;
    }

    private static Value<?> copied(Value<?> value) {
        Value<?> copy = new Expressions.PrimitiveValue<>(value.getType(), unshared(value.get()));
        Tags tags = value.getTags();
        if (tags != null) {
            Tags copies = new Tags();
            tags.getTags().forEach(tag -> copies.setTag(tag, tags.getTag(tag)));
            copy.setTags(copies);
        }
        return copy;
    }

    /**
     * Times are immutable but for one kind: sunrise and its like have neither date nor type, and adding to one returns
     * itself, with a new uncertainty. Others must stay the same objects, since SUTime compares some by identity.
     */
    private static Object unshared(Object value) {
        return value instanceof SUTime.PartialTime time && time.getTimexType() == null
                ? time.addMod(time.getMod()) // a copy, with the modifier that it has
                : value;
    }
}
