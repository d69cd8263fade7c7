package io.github.corenlpextreme.engine.crf;

import java.util.Arrays;

/** Features that say nothing but that they are there. */
enum ConstantFeature {
    /** The cell itself. */
    ALWAYS("###|C"),
    /** The word is a person's title. */
    TITLE("IS_TITLE|C"),
    /** The word is no name of which another mention could be looked for. */
    NO_NAME("NO-OCCURRENCE-PATTERN|C"),
    /** There is a word before. */
    PAIR("PSEQ|CpC");

    private final String feature;

    ConstantFeature(String feature) {
        this.feature = feature;
    }

    /** In order. */
    static FeatureGroup group(FeatureTable table) {
        return new FeatureGroup(
                table, Arrays.stream(values()).map(constant -> constant.feature).toList());
    }
}
