package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.ling.tokensregex.SequencePattern;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;

/** CoreNLP's pattern of an entry that is a sequence of pieces. It knows its entry. */
final class EntryPattern extends TokenSequencePattern {

    private static final long serialVersionUID = 1L;

    private final transient Object stockEntry;

    EntryPattern(SequencePattern.PatternExpr pieces, Object stockEntry) {
        super(null, pieces);
        this.stockEntry = stockEntry;
    }

    /** Of CoreNLP's private class of entries. */
    Object stockEntry() {
        return stockEntry;
    }
}
