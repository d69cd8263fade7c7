package io.github.corenlpextreme.engine.tokensregex;

import edu.stanford.nlp.util.CoreMap;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules of a stage are applied to: a sentence, or a list of elements. Looks at each of its fields once. */
final class RuleInput {

    private final Object input;
    private final WordTests words;
    private final Map<@Nullable Class<?>, Optional<ElementList>> lists = new HashMap<>();
    private final Map<Class<?>, Optional<BitSet>> texts = new HashMap<>();

    RuleInput(Object input, WordTests words) {
        this.input = input;
        this.words = words;
    }

    /** Empty if there is none, which is left to CoreNLP. */
    @SuppressWarnings("unchecked") // the field is one of lists of elements, as the rule has it
    Optional<ElementList> list(@Nullable Class<?> field) {
        return lists.computeIfAbsent(
                field,
                key -> value(key) instanceof List<?> elements
                        ? Optional.of(new ElementList((List<? extends CoreMap>) elements, words))
                        : Optional.empty());
    }

    /** The ASCII characters of a text. */
    Optional<BitSet> ascii(Class<?> field) {
        return texts.computeIfAbsent(
                field,
                key -> value(key) instanceof String text
                        ? Optional.of(RequiredCharacters.ascii(text))
                        : Optional.empty());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // CoreNLP's interface has them
    private @Nullable Object value(@Nullable Class field) {
        return field == null ? input : ((CoreMap) input).get(field);
    }
}
