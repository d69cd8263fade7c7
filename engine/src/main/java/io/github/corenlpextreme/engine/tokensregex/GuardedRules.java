package io.github.corenlpextreme.engine.tokensregex;

import edu.stanford.nlp.ling.tokensregex.ExtractorRules;
import edu.stanford.nlp.ling.tokensregex.MatchedExpression;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules.ExtractRule;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a stage, of which those are left out that search for a pattern that certainly matches nowhere: such a
 * rule adds nothing. Safe for many threads.
 *
 * <p>The texts are looked at once for all rules of the stage: a rule adds to the list of matches, and what is written
 * into elements is written when all rules are through. Other annotations are looked at for each rule.
 *
 * @param <I> a sentence, or a list of elements
 */
final class GuardedRules<I> implements ExtractRule<I, MatchedExpression> {

    private record Guarded<I>(ExtractRule<I, MatchedExpression> rule, RuleTest test) {}

    private final ExtractRule<I, MatchedExpression> stock;
    private final List<Guarded<I>> rules = new ArrayList<>();
    private final WordTests words;

    GuardedRules(ExtractRule<I, MatchedExpression> stock, WordTests words) {
        this.stock = stock;
        this.words = words;
        for (ExtractRule<I, MatchedExpression> rule : ExtractorRules.list(stock)) {
            rules.add(new Guarded<>(rule, RuleTest.of(rule, words)));
        }
    }

    @Override
    public boolean extract(I input, List<MatchedExpression> out) {
        if (StockMode.isOn()) {
            return stock.extract(input, out);
        }
        RuleInput looked = new RuleInput(input, words);
        boolean extracted = false;
        for (Guarded<I> guarded : rules) {
            if (Thread.interrupted()) { // as CoreNLP asks in each search
                throw new RuntimeInterruptedException();
            }
            if (guarded.test().mayFind(looked) && guarded.rule().extract(input, out)) {
                extracted = true;
            }
        }
        return extracted;
    }

    @Override
    public String toString() {
        return stock.toString();
    }
}
