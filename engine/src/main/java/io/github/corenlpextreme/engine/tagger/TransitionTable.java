package io.github.corenlpextreme.engine.tagger;

import edu.stanford.nlp.tagger.maxent.TrigramModel;

/** What the two tags before a word say of its tag: a vector for each pair of tags, none among them. Immutable. */
final class TransitionTable {

    /** With one more than there are tags, for none. */
    private final int size;

    private final WeightVector[] byPair;

    TransitionTable(TrigramModel model) {
        this.size = model.tagCount() + 1;
        this.byPair = new WeightVector[size * size];
        for (int secondLast = 0; secondLast < size; secondLast++) {
            for (int last = 0; last < size; last++) {
                byPair[secondLast * size + last] = WeightVector.of(model.transition(secondLast, last));
            }
        }
    }

    /** The number that stands for no tag. */
    int none() {
        return size - 1;
    }

    WeightVector after(int secondLast, int last) {
        return byPair[secondLast * size + last];
    }
}
