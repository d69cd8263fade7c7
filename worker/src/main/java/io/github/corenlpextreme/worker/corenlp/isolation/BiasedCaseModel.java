package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.ie.crf.CRFBiasedClassifier;
import edu.stanford.nlp.ie.crf.CRFDatum;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.FeatureFactory;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

/**
 * A model of letter case whose bias counts for every token. CoreNLP's own switches its bias on when a sentence
 * begins and off when it ends, for all threads. Safe for many threads once it is loaded.
 */
final class BiasedCaseModel extends CRFBiasedClassifier<CoreLabel> {

    /** The property that says how many words in lower case a model of CoreNLP's may learn while it is used. */
    static final String LEARNED_WORDS = "maxAdditionalKnownLCWords";

    private static final String BIAS = "@@@DECODING_CLASS_BIAS@@@"; // private in the superclass

    private BiasedCaseModel(Properties properties) {
        super(properties);
    }

    /**
     * Loads as CoreNLP's annotator does.
     *
     * @param biases {@code CLASS:WEIGHT}, separated by commas
     */
    static BiasedCaseModel load(String path, String biases, String mixedCaseFile) {
        Properties properties = new Properties();
        properties.setProperty("loadClassifier", path);
        properties.setProperty("mixedCaseMapFile", mixedCaseFile);
        properties.setProperty("classBias", biases);
        properties.setProperty(LEARNED_WORDS, "0");
        BiasedCaseModel model = new BiasedCaseModel(properties);
        model.loadClassifierNoExceptions(path, properties);
        for (String bias : biases.split(",")) {
            String[] weighted = bias.split(":");
            model.setBiasWeight(weighted[0], Double.parseDouble(weighted[1]));
        }
        return model;
    }

    @Override
    public CRFDatum<Collection<String>, CRFLabel> makeDatum(
            List<CoreLabel> sentence, int position, List<FeatureFactory<CoreLabel>> factories) {
        CRFDatum<Collection<String>, CRFLabel> datum = super.makeDatum(sentence, position, factories);
        Collection<String> ofThisToken = datum.asFeatures().get(0);
        if (!ofThisToken.contains(BIAS)) {
            ofThisToken.add(BIAS);
        }
        return datum;
    }
}
