package io.github.corenlpextreme.engine.tokensregex;

import edu.stanford.nlp.ling.tokensregex.SearchNeed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether a pattern may match somewhere in a list of elements: true if it does, and sometimes if it does not. */
sealed interface SearchTest {

    boolean mayMatch(ElementList list);

    /** Always true. */
    record Unknown() implements SearchTest {

        @Override
        public boolean mayMatch(ElementList list) {
            return true;
        }
    }

    /** By one element. */
    record OfElement(ElementTest test) implements SearchTest {

        @Override
        public boolean mayMatch(ElementList list) {
            return test.mayMatch(list);
        }
    }

    /** All of them, of any elements. */
    record All(List<SearchTest> tests) implements SearchTest {

        @Override
        public boolean mayMatch(ElementList list) {
            for (SearchTest test : tests) {
                if (!test.mayMatch(list)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One of them. */
    record Any(List<SearchTest> tests) implements SearchTest {

        @Override
        public boolean mayMatch(ElementList list) {
            for (SearchTest test : tests) {
                if (test.mayMatch(list)) {
                    return true;
                }
            }
            return false;
        }
    }

    static SearchTest of(SearchNeed need, WordTests words) {
        if (need instanceof SearchNeed.Element element) {
            ElementTest test = ElementTest.of(element.node(), words);
            return test instanceof ElementTest.Unknown ? new Unknown() : new OfElement(test);
        }
        if (need instanceof SearchNeed.All all) {
            List<SearchTest> tests = new ArrayList<>(each(all.needs(), words));
            tests.removeIf(Unknown.class::isInstance);
            tests.sort(Comparator.comparingInt(SearchTest::price));
            return tests.isEmpty() ? new Unknown() : new All(tests);
        }
        if (need instanceof SearchNeed.Any any) {
            List<SearchTest> tests = each(any.needs(), words);
            return tests.contains(new Unknown()) ? new Unknown() : new Any(tests);
        }
        return new Unknown();
    }

    private static List<SearchTest> each(List<SearchNeed> needs, WordTests words) {
        return needs.stream().map(need -> of(need, words)).distinct().toList();
    }

    /** So that those are asked first that look up one bit; those that go through all elements come last. */
    private static int price(SearchTest test) {
        if (test instanceof OfElement element) {
            return element.test() instanceof ElementTest.OfText ? 1 : 1000;
        }
        return test instanceof Any any
                ? any.tests().stream().mapToInt(SearchTest::price).sum()
                : 100;
    }
}
