package io.github.corenlpextreme.engine.crf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of features, against that of the hash set that CoreNLP keeps them in. */
class FeatureSetTest {

    private static final List<String> MODEL = IntStream.range(0, 5_000)
            .mapToObj(number -> (char) ('a' + number % 26) + "é" + Integer.toString(number * 7919, 36) + "-PW|C")
            .toList();

    private final FeatureTable table = new FeatureTable(MODEL);
    private final FeatureSet set = cleared(table);

    private static FeatureSet cleared(FeatureTable table) {
        FeatureSet set = new FeatureSet(table);
        set.clear();
        return set;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 96, 97, 150, 192, 193, 400, 1_000})
    void featuresComeInTheOrderOfAHashSetThatHasGrown(int count) {
        List<String> features = random(count).toList();

        features.forEach(this::add);

        assertThat(set.isCertain()).isTrue();
        assertThat(set.known()).containsExactly(order(features));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 300})
    void groupsAndPartsMeetInTheSameOrder(int count) {
        List<String> grouped = random(count).distinct().toList();
        List<String> added = random(count).toList();
        FeatureGroup group = new FeatureGroup(table, grouped);

        IntStream.range(0, grouped.size()).forEach(role -> set.add(group, role));
        IntStream.range(0, grouped.size()).forEach(role -> set.add(group, role));
        added.stream().filter(MODEL::contains).forEach(this::add);

        List<String> all = Stream.concat(grouped.stream(), added.stream().filter(MODEL::contains))
                .toList();
        assertThat(set.isCertain()).isTrue();
        assertThat(set.known()).containsExactly(order(all));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 12})
    void aBucketThatBecomesATreeIsNotTakenForCertain(int count) {
        // Strings of these pieces all have the same hash.
        IntStream.range(0, count)
                .mapToObj(number -> Integer.toBinaryString(16 + number))
                .map(digits -> digits.replace("0", "Aa").replace("1", "BB"))
                .forEach(this::add);

        assertThat(set.isCertain()).isFalse();
    }

    /** Known ones and others, some of them twice. */
    private static Stream<String> random(int count) {
        Random random = new Random(count);
        return IntStream.range(0, count)
                .mapToObj(
                        at -> random.nextBoolean() ? MODEL.get(random.nextInt(MODEL.size())) : "x" + at / 2 + "-NW|C");
    }

    private void add(String feature) {
        int middle = feature.length() / 2;
        set.append(feature.substring(0, middle));
        set.append(feature.substring(middle));
        set.add();
    }

    private static int[] order(Collection<String> features) {
        Set<String> original = new HashSet<>(100); // as NERFeatureFactory makes it
        original.addAll(features);
        return original.stream()
                .filter(MODEL::contains)
                .mapToInt(MODEL::indexOf)
                .toArray();
    }
}
