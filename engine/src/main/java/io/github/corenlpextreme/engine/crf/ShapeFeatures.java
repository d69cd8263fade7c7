package io.github.corenlpextreme.engine.crf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link Templates} makes of a word's shape alone. Immutable. */
final class ShapeFeatures {

    static final int SHAPE = 0;
    static final int BEFORE = 1;
    static final int BEHIND = 2;
    static final int PAIR_BEFORE = 3;
    static final int PAIR = 4;
    static final int SEQUENCE = 5;
    static final int SEQUENCE_BEHIND = 6;

    final String shape;
    final FeatureGroup group;

    /**
     * @param shape null outside the sentence, which some templates write as such and others as nothing
     */
    ShapeFeatures(FeatureTable table, @Nullable String shape) {
        this.shape = shape == null ? "" : shape;
        this.group = new FeatureGroup(
                table,
                List.of(
                        this.shape + "-TYPE|C",
                        this.shape + "-PTYPE|C",
                        this.shape + "-NTYPE|C",
                        this.shape + "-PSEQpS|CpC",
                        this.shape + "-PSEQcS|CpC",
                        this.shape + "-TPS2|CpC",
                        shape + "-TNS1|CpC"));
    }
}
