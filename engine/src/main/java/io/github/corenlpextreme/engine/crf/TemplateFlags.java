package io.github.corenlpextreme.engine.crf;

import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * In what the models differ whose features {@link Templates} knows, such as CoreNLP's three for English.
 *
 * @param reach words on each side that are seen without their distance
 * @param longest of the beginnings and ends of a word, in characters; negative if all are used
 * @param titles whether titles of persons are known
 */
record TemplateFlags(int reach, int longest, boolean titles) {

    /** Flags that add the features of {@link Templates}: all of them are needed. */
    private static final Set<String> NEEDED = Set.of(
            "useNGrams",
            "usePrev",
            "useNext",
            "usePrevSequences",
            "noMidNGrams",
            "useTypeSeqs",
            "useTypeSeqs2",
            "useDisjunctive",
            "useClassFeature",
            "useLastRealWord",
            "useNextRealWord",
            "useOccurrencePatterns",
            "useTypeySequences",
            "useDistSim");

    /** Flags that may have any value: no feature depends on them, or this class says how. */
    private static final Set<String> FREE = Set.of(
            "useLongSequences",
            "maxNGramLeng",
            "wordShape",
            "disjunctionWidth",
            "useTitle",
            "normalize",
            "maxLeft",
            "map",
            "loadClassifier",
            "useObservedSequencesOnly",
            "saveFeatureIndexToDisk",
            "type",
            "trainFileList",
            "trainFile",
            "testFile",
            "serializeTo",
            "distSimLexicon",
            "featureDiffThresh",
            "numTimesPruneFeatures",
            "sigma",
            "numberEquivalenceDistSim",
            "unknownWordDistSimClass",
            "casedDistSim",
            "distSimFileFormat",
            "wordFunction",
            "multiThreadGrad",
            "dict2name",
            "QNsize",
            "tolerance",
            "maxAdditionalKnownLCWords",
            "inferenceType",
            "backgroundSymbol",
            "stringRep",
            "props");

    /** Empty if another flag has been set, or one of these has not. */
    static Optional<TemplateFlags> of(SeqClassifierFlags flags) {
        try {
            Set<String> set = differing(flags, new SeqClassifierFlags());
            boolean known = set.containsAll(NEEDED)
                    && set.stream().allMatch(flag -> NEEDED.contains(flag) || FREE.contains(flag))
                    && flags.wordShape > WordShapeClassifier.NOWORDSHAPE;
            return known
                    ? Optional.of(new TemplateFlags(flags.disjunctionWidth, flags.maxNGramLeng, flags.useTitle))
                    : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Set<String> differing(SeqClassifierFlags flags, SeqClassifierFlags defaults)
            throws ReflectiveOperationException {
        Set<String> differing = new HashSet<>();
        for (Field field : SeqClassifierFlags.class.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !isEqual(field, flags, defaults)) {
                differing.add(field.getName());
            }
        }
        return differing;
    }

    private static boolean isEqual(Field field, Object one, Object other) throws ReflectiveOperationException {
        field.setAccessible(true);
        return Objects.deepEquals(field.get(one), field.get(other));
    }
}
