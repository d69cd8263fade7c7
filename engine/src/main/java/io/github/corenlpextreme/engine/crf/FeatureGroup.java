package io.github.corenlpextreme.engine.crf;

import java.util.Collection;

/** Features that come from the same text, such as a word, with their hashes and numbers. Immutable. */
final class FeatureGroup {

    final int[] hashes;
    final int[] numbers; // in the model

    /**
     * @param features each once
     */
    FeatureGroup(FeatureTable table, Collection<String> features) {
        this.hashes = new int[features.size()];
        this.numbers = new int[features.size()];
        FeatureText text = new FeatureText();
        int at = 0;
        for (String feature : features) {
            text.clear();
            text.append(feature);
            hashes[at] = text.hash();
            numbers[at++] = table.find(text);
        }
    }
}
