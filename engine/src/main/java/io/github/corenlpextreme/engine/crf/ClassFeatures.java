package io.github.corenlpextreme.engine.crf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link Templates} makes of the class of similar words to which a word belongs. Immutable. */
final class ClassFeatures {

    static final int CLASS = 0;
    static final int BEFORE = 1;
    static final int BEHIND = 2;
    static final int PAIR_BEFORE = 3;
    static final int PAIR = 4;

    final String name;
    final FeatureGroup group;

    /**
     * @param name null outside the sentence, which some templates write as such and others as nothing
     */
    ClassFeatures(FeatureTable table, @Nullable String name) {
        this.name = name == null ? "" : name;
        this.group = new FeatureGroup(
                table,
                List.of(
                        name + "-DISTSIM|C",
                        name + "-PDISTSIM|C",
                        name + "-NDISTSIM|C",
                        this.name + "-PSEQpDS|CpC",
                        this.name + "-PSEQcDS|CpC"));
    }
}
