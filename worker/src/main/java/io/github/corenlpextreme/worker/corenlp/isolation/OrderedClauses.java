package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.classify.Classifier;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.naturalli.ClauseSplitter.ClauseClassifierLabel;
import edu.stanford.nlp.naturalli.ClauseSplitterSearchProblem;
import edu.stanford.nlp.naturalli.OpenIE;
import edu.stanford.nlp.naturalli.SentenceFragment;
import edu.stanford.nlp.pipeline.DefaultPaths;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.util.Pair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * {@code openie} with a search for clauses that does not depend on the process, see {@link ClauseClassifier}. Safe for
 * many threads.
 */
final class OrderedClauses extends OpenIE {

    private static final String WITHOUT_MODEL = "openie.splitter.nomodel";
    private static final String THRESHOLD = "0.1"; // CoreNLP's
    private static final int MOST_CLAUSES = 32; // CoreNLP's

    private final ClauseModel model;
    private final double threshold;

    private OrderedClauses(Properties properties, ClauseModel model) {
        super(properties);
        this.model = model;
        this.threshold = Double.parseDouble(properties.getProperty("openie.splitter.threshold", THRESHOLD));
    }

    /**
     * Loads as CoreNLP's annotator does, but its model of clauses once, as ours.
     *
     * @param properties those of {@code openie} have their usual meaning
     */
    static OpenIE load(Properties properties) {
        if (isTrue(properties, "openie.splitter.disable") || isTrue(properties, WITHOUT_MODEL)) {
            return new OpenIE(properties);
        }
        Properties withoutModel = new Properties();
        withoutModel.putAll(properties);
        withoutModel.setProperty(WITHOUT_MODEL, "true");
        String path = properties.getProperty("openie.splitter.model", DefaultPaths.DEFAULT_OPENIE_CLAUSE_SEARCHER);
        return new OrderedClauses(withoutModel, ClauseModel.load(path));
    }

    private static boolean isTrue(Properties properties, String key) {
        return Boolean.parseBoolean(properties.getProperty(key));
    }

    @Override
    public List<SentenceFragment> clausesInSentence(SemanticGraph tree, boolean assumedTruth) {
        return new ClauseSearch(tree, assumedTruth, model).topClauses(threshold, MOST_CLAUSES);
    }

    /** What CoreNLP's file of the model holds. */
    private record ClauseModel(ClauseClassifier classifier, ClauseSplitterSearchProblem.Featurizer featurizer) {

        static ClauseModel load(String path) {
            try {
                Pair<Classifier<ClauseClassifierLabel, String>, ClauseSplitterSearchProblem.Featurizer> loaded =
                        IOUtils.readObjectFromURLOrClasspathOrFileSystem(path);
                return new ClauseModel(
                        new ClauseClassifier((LinearClassifier<ClauseClassifierLabel, String>) loaded.first()),
                        loaded.second());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (ClassNotFoundException unknown) {
                throw new IllegalStateException(path + " is not a model of clauses", unknown);
            }
        }
    }

    private static final class ClauseSearch extends ClauseSplitterSearchProblem {

        ClauseSearch(SemanticGraph tree, boolean assumedTruth, ClauseModel model) {
            super(tree, assumedTruth, Optional.of(model.classifier()), Optional.of(model.featurizer()));
        }
    }
}
