package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.ling.tokensregex.MultiPatternMatcher;
import edu.stanford.nlp.ling.tokensregex.SequencePattern;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * CoreNLP's matcher of the entries' patterns, with another choice of those that it tries on a sentence: none that
 * certainly matches nowhere. That changes no answer, as a pattern without a match adds nothing, and the order of the
 * others stays. Safe for many threads.
 */
final class EntryMatcher extends MultiPatternMatcher<CoreMap> {

    private final EntryIndex index;
    private final EntryPatterns patterns;

    EntryMatcher(EntryIndex index, EntryPatterns patterns) {
        super(List.of());
        this.index = index;
        this.patterns = patterns;
    }

    @Override
    public Collection<SequencePattern<CoreMap>> getTriggeredPatterns(List<? extends CoreMap> tokens) {
        SentenceTokens words = new SentenceTokens(tokens);
        Collection<MappingEntry> entries = StockMode.isOn() ? index.triggered(words) : index.occurring(words);
        List<SequencePattern<CoreMap>> chosen = new ArrayList<>(entries.size());
        for (MappingEntry entry : entries) {
            chosen.add(patterns.pattern(entry));
        }
        return chosen;
    }
}
