package edu.stanford.nlp.ie.crf;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Index;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;

/**
 * What the decisions of one of CoreNLP's CRFs are made from. It stands in CoreNLP's package because they are visible
 * there only. Made from a classifier that has been loaded; copies no weights. Safe for many threads.
 *
 * @param features by number
 * @param weights by feature and number of the label, or of the pair of labels
 * @param labels by number
 * @param background number of the label that most words have
 * @param singles labels by their numbers in the weights
 * @param pairs two labels, the earlier one times the count of labels plus the later one, by their numbers there
 */
public record CrfModel(
        List<String> features, float[][] weights, Index<String> labels, int background, int[] singles, int[] pairs) {

    /** Empty if this is no linear chain in which a label depends on the one before it, searched by Viterbi. */
    public static Optional<CrfModel> of(CRFClassifier<CoreLabel> classifier) {
        try {
            return isChain(classifier) && isPlain(classifier) ? Optional.of(read(classifier)) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isChain(CRFClassifier<CoreLabel> classifier) throws ReflectiveOperationException {
        Field dictionary = CRFClassifier.class.getDeclaredField("labelDictionary");
        dictionary.setAccessible(true);
        String search = classifier.flags.inferenceType;
        return classifier.getClass() == CRFClassifier.class
                && classifier.windowSize == 2
                && classifier.labelIndices.size() == 2
                && dictionary.get(classifier) == null
                && classifier.getCliquePotentialFunctionForTest().getClass() == LinearCliquePotentialFunction.class
                && (search == null || search.equalsIgnoreCase("Viterbi"));
    }

    private static boolean isPlain(CRFClassifier<CoreLabel> classifier) {
        return !classifier.flags.doGibbs
                && classifier.flags.crfType.equalsIgnoreCase("maxent")
                && !classifier.flags.useReverse
                && !classifier.flags.useEmbedding
                && classifier.flags.printFeatures == null;
    }

    private static CrfModel read(CRFClassifier<CoreLabel> classifier) {
        int count = classifier.classIndex.size();
        return new CrfModel(
                classifier.featureIndex.objectsList(),
                classifier.weights,
                classifier.classIndex,
                classifier.classIndex.indexOf(classifier.flags.backgroundSymbol),
                cells(classifier.labelIndices.get(0), count),
                cells(classifier.labelIndices.get(1), count));
    }

    private static int[] cells(Index<CRFLabel> labels, int count) {
        int[] cells = new int[labels.size()];
        for (int number = 0; number < cells.length; number++) {
            for (int label : labels.get(number).getLabel()) {
                cells[number] = cells[number] * count + label;
            }
        }
        return cells;
    }
}
