package io.github.corenlpextreme.engine.tokensregex;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.tokensregex.ComplexNodePattern;
import edu.stanford.nlp.ling.tokensregex.CoreMapNodePattern;
import edu.stanford.nlp.ling.tokensregex.NodeParts;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.util.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether an element may match a pattern of a single element: true if it does, and sometimes if it does not. Negations,
 * expressions, and what else a rule may ask of an element are true.
 */
sealed interface ElementTest {

    boolean mayMatch(ElementList list, int index);

    /** Whether any element may match. */
    default boolean mayMatch(ElementList list) {
        for (int i = 0; i < list.size(); i++) {
            if (mayMatch(list, i)) {
                return true;
            }
        }
        return false;
    }

    /** Always true. */
    record Unknown() implements ElementTest {

        @Override
        public boolean mayMatch(ElementList list, int index) {
            return true;
        }
    }

    /** By the text, which matches the pattern of that number. */
    record OfText(int number) implements ElementTest {

        @Override
        public boolean mayMatch(ElementList list, int index) {
            return list.mayMatch(index, number);
        }

        @Override
        public boolean mayMatch(ElementList list) {
            return list.mayMatch(number);
        }
    }

    /** There must be such an annotation. */
    record Present(Class<?> key) implements ElementTest {

        @Override
        public boolean mayMatch(ElementList list, int index) {
            return list.value(index, key) != null;
        }
    }

    /** The annotation, a string, must match; what is no string is left to CoreNLP. */
    record OfString(Class<?> key, NodePattern<String> pattern) implements ElementTest {

        @Override
        public boolean mayMatch(ElementList list, int index) {
            Object value = list.value(index, key);
            return value == null || value instanceof String ? pattern.match((String) value) : true;
        }
    }

    /** All of them, of the same element. */
    record All(List<ElementTest> tests) implements ElementTest {

        @Override
        public boolean mayMatch(ElementList list, int index) {
            for (ElementTest test : tests) {
                if (!test.mayMatch(list, index)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One of them. */
    record Any(List<ElementTest> tests) implements ElementTest {

        @Override
        public boolean mayMatch(ElementList list, int index) {
            for (ElementTest test : tests) {
                if (test.mayMatch(list, index)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The kinds of patterns of a string whose answer depends on that string alone. */
    Set<Class<?>> OF_STRINGS = Set.of(
            ComplexNodePattern.StringAnnotationPattern.class, ComplexNodePattern.StringAnnotationRegexPattern.class);

    Set<Class<?>> OF_TEXTS = Set.of(
            ComplexNodePattern.StringAnnotationPattern.class,
            ComplexNodePattern.StringAnnotationRegexPattern.class,
            ComplexNodePattern.StringInSetAnnotationPattern.class);

    static ElementTest of(NodePattern<?> node, WordTests words) {
        if (node.getClass() == CoreMapNodePattern.class) {
            return all(ofAnnotations((CoreMapNodePattern) node, words).stream());
        }
        if (node instanceof NodePattern.ConjNodePattern<?> all) {
            return all(NodeParts.of(all).stream().map(part -> of(part, words)));
        }
        if (node instanceof NodePattern.DisjNodePattern<?> any) {
            List<ElementTest> tests = new ArrayList<>();
            NodeParts.of(any).forEach(part -> tests.add(of(part, words)));
            return tests.contains(new Unknown()) ? new Unknown() : new Any(tests);
        }
        return new Unknown();
    }

    private static ElementTest all(Stream<ElementTest> parts) {
        List<ElementTest> known =
                parts.filter(test -> !(test instanceof Unknown)).toList();
        if (known.size() == 1) {
            return known.get(0);
        }
        return known.isEmpty() ? new Unknown() : new All(known);
    }

    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    private static List<ElementTest> ofAnnotations(CoreMapNodePattern node, WordTests words) {
        List<ElementTest> tests = new ArrayList<>();
        for (Pair<Class, NodePattern> annotation : node.getAnnotationPatterns()) {
            tests.add(ofAnnotation(annotation, words));
        }
        return tests;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // CoreNLP's interface has them
    private static ElementTest ofAnnotation(Pair<Class, NodePattern> annotation, WordTests words) {
        Class<?> key = annotation.first();
        NodePattern pattern = annotation.second();
        if (key == CoreAnnotations.TextAnnotation.class && OF_TEXTS.contains(pattern.getClass())) {
            return new OfText(words.number(pattern));
        }
        if (OF_STRINGS.contains(pattern.getClass())) {
            return new OfString(key, pattern);
        }
        return matchesNull(pattern) ? new Unknown() : new Present(key);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // CoreNLP's interface has them
    private static boolean matchesNull(NodePattern pattern) {
        try {
            return pattern.match(null);
        } catch (RuntimeException unknown) {
            return true;
        }
    }
}
