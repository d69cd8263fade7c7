package io.github.corenlpextreme.engine.tagger;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that a model says of a word, wherever it stands. Its fields do not change, but for what the word is to a rare
 * word beside it, which is looked up when it first stands there. Safe for many threads.
 */
final class WordEntry {

    /**
     * @param form the word as the model knows it
     * @param tags the tags that it can have, in the order that decides between equals
     * @param rare whether the features of rare words count too
     */
    record WordTraits(String form, int[] tags, boolean rare, boolean beginsCompany, boolean endsCompany) {}

    /**
     * @param local what depends on the word alone
     * @param contexts what the word is to one beside it, by number of the context; null where it has no weights
     * @param ifFirst for a rare word, what depends on its being the first, in the model's order; only what has weights
     * @param ifLater the same if it is not
     */
    record WordWeights(
            WeightVector local, @Nullable WeightVector[] contexts, WeightVector[] ifFirst, WeightVector[] ifLater) {}

    final WordTraits traits;
    final WordWeights weights;

    /** By number of the rare context. Two threads may look it up at once, and find the same. */
    private volatile @Nullable WeightVector @Nullable [] rareContexts;

    private final Supplier<@Nullable WeightVector[]> lookUp;

    /** @param lookUp of {@link #rareContexts} */
    WordEntry(WordTraits traits, WordWeights weights, Supplier<@Nullable WeightVector[]> lookUp) {
        this.traits = traits;
        this.weights = weights;
        this.lookUp = lookUp;
    }

    /** What the word is to a rare word beside it, by number of the rare context; null where it has no weights. */
    @Nullable
    WeightVector[] rareContexts() {
        @Nullable WeightVector[] known = rareContexts;
        if (known == null) {
            known = lookUp.get();
            rareContexts = known;
        }
        return known;
    }
}
