package io.github.corenlpextreme.engine.tokensregex;

import edu.stanford.nlp.ling.tokensregex.ExtractorRules;
import edu.stanford.nlp.ling.tokensregex.SearchNeed;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules.ExtractRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a rule may find something: true if it does, and sometimes if it does not. */
sealed interface RuleTest {

    boolean mayFind(RuleInput input);

    /** Always true. */
    record Unknown() implements RuleTest {

        @Override
        public boolean mayFind(RuleInput input) {
            return true;
        }
    }

    /** By a list of elements. */
    record OfList(@Nullable Class<?> field, SearchTest test) implements RuleTest {

        @Override
        public boolean mayFind(RuleInput input) {
            Optional<ElementList> list = input.list(field);
            return list.isEmpty() || test.mayMatch(list.get());
        }
    }

    /** By a text. */
    record OfText(Class<?> field, RequiredCharacters required) implements RuleTest {

        @Override
        public boolean mayFind(RuleInput input) {
            return input.ascii(field).map(required::areIn).orElse(true);
        }
    }

    static RuleTest of(ExtractRule<?, ?> rule, WordTests words) {
        Optional<ExtractorRules.Search> search = ExtractorRules.search(rule);
        if (search.isPresent()) {
            SearchTest test = SearchTest.of(SearchNeed.of(search.get().pattern()), words);
            return test instanceof SearchTest.Unknown
                    ? new Unknown()
                    : new OfList(search.get().field(), test);
        }
        Optional<ExtractorRules.TextSearch> text = ExtractorRules.textSearch(rule);
        RequiredCharacters required =
                text.map(known -> RequiredCharacters.of(known.pattern())).orElse(null);
        return required == null || required.isEmpty()
                ? new Unknown()
                : new OfText(text.get().field(), required);
    }
}
