package io.github.corenlpextreme.engine.crf;

import edu.stanford.nlp.ie.AbstractSequenceClassifier;
import edu.stanford.nlp.ie.FeatureReader;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CrfModel;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.PaddedList;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of CoreNLP's CRFs with its own model, shared with the original, which it asks where it cannot answer itself. Safe
 * for many threads.
 */
final class TableClassifier extends CRFClassifier<CoreLabel> {

    private final CRFClassifier<CoreLabel> original;
    private final CrfModel model;
    private final FeatureReader reader;
    private final Optional<FeatureTemplates> templates;
    private final ThreadLocal<FeatureSet> sets;

    private TableClassifier(CRFClassifier<CoreLabel> original, CrfModel model, FeatureReader reader)
            throws ReflectiveOperationException {
        this.original = original;
        this.model = model;
        this.reader = reader;
        share(AbstractSequenceClassifier.class);
        share(CRFClassifier.class);
        FeatureTable table = new FeatureTable(model.features());
        this.templates = FeatureTemplates.of(flags, table);
        this.sets = ThreadLocal.withInitial(() -> new FeatureSet(table));
    }

    /** Empty if the model is of another kind. */
    static Optional<CRFClassifier<CoreLabel>> of(CRFClassifier<CoreLabel> original) {
        Optional<CrfModel> model = CrfModel.of(original);
        Optional<FeatureReader> reader = FeatureReader.of(original.featureFactories);
        if (model.isEmpty() || reader.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TableClassifier(original, model.get(), reader.get()));
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** All that CoreNLP does around the decisions is to be done with the original's own objects. */
    private void share(Class<?> owner) throws ReflectiveOperationException {
        for (Field field : owner.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                field.set(this, field.get(original));
            }
        }
    }

    @Override
    public List<CoreLabel> classify(List<CoreLabel> words) {
        int[] @Nullable [][] features = StockMode.isOn() || words.isEmpty() ? null : features(words);
        if (features == null) {
            return original.classify(words);
        }
        CliqueTables cliques = new CliqueTables(model, features);
        int[] labels = new LabelSearch(cliques).best(model.background());
        double total = cliques.total();
        for (int at = 0; at < labels.length; at++) {
            CoreLabel word = words.get(at);
            word.set(CoreAnnotations.AnswerAnnotation.class, model.labels().get(labels[at]));
            word.set(CoreAnnotations.AnswerProbAnnotation.class, cliques.probability(at, labels[at], total));
        }
        return words;
    }

    /** By position, of the word and of the pair; null if they or their order are not known for sure. */
    private int @Nullable [][][] features(List<CoreLabel> words) {
        if (words.get(0).get(CoreAnnotations.DomainAnnotation.class) != null) {
            return null; // each feature would come twice
        }
        PaddedList<CoreLabel> padded = new PaddedList<>(words, pad);
        FeatureSet set = sets.get();
        int[][][] features = new int[words.size()][2][];
        SentenceFeatures known = templates.map(some -> known(some, padded)).orElse(null);
        boolean certain = true;
        for (int at = 0; at < features.length && certain; at++) {
            certain = known == null || known.isMentionedAgain(at)
                    ? read(padded, at, set, features[at])
                    : read(known, at, set, features[at]);
        }
        return certain ? features : null;
    }

    private SentenceFeatures known(FeatureTemplates some, PaddedList<CoreLabel> words) {
        reader.annotateClasses(words);
        return new SentenceFeatures(some, words);
    }

    private boolean read(PaddedList<CoreLabel> words, int at, FeatureSet set, int[][] into) {
        set.clear();
        reader.readWord(words, at, set);
        into[0] = set.known();
        boolean certain = set.isCertain();
        set.clear();
        reader.readPair(words, at, set);
        into[1] = set.known();
        return certain && set.isCertain();
    }

    private static boolean read(SentenceFeatures words, int at, FeatureSet set, int[][] into) {
        set.clear();
        words.addWord(at, set);
        into[0] = set.known();
        boolean certain = set.isCertain();
        set.clear();
        words.addPair(at, set);
        into[1] = set.known();
        return certain && set.isCertain();
    }
}
