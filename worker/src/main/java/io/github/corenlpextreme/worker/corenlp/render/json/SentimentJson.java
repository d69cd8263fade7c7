package io.github.corenlpextreme.worker.corenlp.render.json;

import edu.stanford.nlp.ling.Label;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.CoreMap;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/** The sentiment of a sentence and of each part of its tree. */
final class SentimentJson {

    private static final int NO_CLASS = -1;

    private SentimentJson() {}

    static void write(JsonFieldWriter fields, CoreMap sentence) {
        Tree tree = sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
        if (tree == null) {
            return;
        }
        fields.text("sentimentValue", RNNCoreAnnotations.getPredictedClass(tree));
        fields.text(
                "sentiment",
                sentence.get(SentimentCoreAnnotations.SentimentClass.class).replace(" ", ""));
        JsonBytes json = fields.json();
        fields.startArray("sentimentDistribution");
        for (double prediction : RNNCoreAnnotations.getPredictionsAsStringList(tree)) {
            fields.real(prediction);
        }
        json.endArray();
        StringWriter text = new StringWriter();
        tree.pennPrint(new PrintWriter(text), SentimentJson::label);
        fields.text("sentimentTree", text.toString().trim());
    }

    private static String label(Label label) {
        if (label.value() == null) {
            return "";
        }
        int sentiment = RNNCoreAnnotations.getPredictedClass(label);
        if (sentiment == NO_CLASS) {
            return label.value();
        }
        String probability = String.format(Locale.ROOT, "%.3f", RNNCoreAnnotations.getPredictedClassProb(label));
        return label.value() + "|sentiment=" + sentiment + "|prob=" + probability;
    }
}
