package io.github.corenlpextreme.engine.tokensregex;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of elements that rules are applied to, and which patterns their texts match. */
final class ElementList {

    private final List<? extends CoreMap> elements;
    private final @Nullable BitSet[] matching; // by element; null where it has no text
    private final BitSet somewhere = new BitSet();
    private boolean withoutText;

    ElementList(List<? extends CoreMap> elements, WordTests tests) {
        this.elements = elements;
        this.matching = new BitSet[elements.size()];
        for (int i = 0; i < matching.length; i++) {
            String text = elements.get(i).get(CoreAnnotations.TextAnnotation.class);
            if (text == null) {
                withoutText = true;
            } else {
                matching[i] = tests.matching(text);
                somewhere.or(matching[i]);
            }
        }
    }

    int size() {
        return matching.length;
    }

    /** An annotation of an element. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // CoreNLP's interface has them
    @Nullable
    Object value(int index, Class key) {
        return elements.get(index).get(key);
    }

    /** Whether the text of an element may match the pattern of a number; without a text it is not known. */
    boolean mayMatch(int index, int number) {
        return matching[index] == null || matching[index].get(number);
    }

    /** The same for the text of any element. */
    boolean mayMatch(int number) {
        return withoutText || somewhere.get(number);
    }
}
