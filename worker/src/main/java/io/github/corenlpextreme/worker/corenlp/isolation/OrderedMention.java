package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;

/** A copy of a mention that keeps its place when it is put into a hash table. */
final class OrderedMention extends ArrayCoreMap {

    private static final long serialVersionUID = 1L;

    private final int place;

    OrderedMention(CoreMap mention, int place) {
        super(mention);
        this.place = place;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return place;
    }
}
