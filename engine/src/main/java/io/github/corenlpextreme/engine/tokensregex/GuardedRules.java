package io.github.corenlpextreme.engine.tokensregex;

import edu.stanford.nlp.ling.tokensregex.ExtractorRules;
import edu.stanford.nlp.ling.tokensregex.MatchedExpression;
import edu.stanford.nlp.ling.tokensregex.SearchNeed;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules.ExtractRule;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a stage, of which those are left out that search for a pattern that certainly matches nowhere: such a
 * rule adds nothing. Safe for many threads.
 *
 * <p>The texts of the elements are looked at once for all rules of the stage: a rule adds to the list of matches, and
 * what is written into elements is written when all rules are through. Other annotations are looked at for each rule.
 *
 * @param <I> a sentence, or a list of elements
 */
final class GuardedRules<I> implements ExtractRule<I, MatchedExpression> {

    /** A rule, and what is needed in which list for it to find anything. */
    private record Guarded<I>(
            ExtractRule<I, MatchedExpression> rule, @Nullable Class<?> field, SearchTest test) {}

    private final ExtractRule<I, MatchedExpression> stock;
    private final List<Guarded<I>> rules = new ArrayList<>();
    private final WordTests words;

    GuardedRules(ExtractRule<I, MatchedExpression> stock, WordTests words) {
        this.stock = stock;
        this.words = words;
        for (ExtractRule<I, MatchedExpression> rule : ExtractorRules.list(stock)) {
            Optional<ExtractorRules.Search> search = ExtractorRules.search(rule);
            SearchTest test = search.map(known -> SearchTest.of(SearchNeed.of(known.pattern()), words))
                    .orElse(new SearchTest.Unknown());
            rules.add(new Guarded<>(rule, search.map(ExtractorRules.Search::field).orElse(null), test));
        }
    }

    @Override
    public boolean extract(I input, List<MatchedExpression> out) {
        if (StockMode.isOn()) {
            return stock.extract(input, out);
        }
        Map<@Nullable Class<?>, Optional<ElementList>> lists = new HashMap<>();
        boolean extracted = false;
        for (Guarded<I> guarded : rules) {
            if (Thread.interrupted()) { // as CoreNLP asks in each search
                throw new RuntimeInterruptedException();
            }
            boolean search = guarded.test() instanceof SearchTest.Unknown
                    || lists.computeIfAbsent(guarded.field(), field -> list(input, field))
                            .map(guarded.test()::mayMatch)
                            .orElse(true);
            if (search && guarded.rule().extract(input, out)) {
                extracted = true;
            }
        }
        return extracted;
    }

    /** Empty if there is none, which is left to CoreNLP. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the field is one of lists of elements, as the rule has it
    private Optional<ElementList> list(I input, @Nullable Class field) {
        Object list = field == null ? input : ((CoreMap) input).get(field);
        return list instanceof List<?> elements
                ? Optional.of(new ElementList((List<? extends CoreMap>) elements, words))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return stock.toString();
    }
}
