package edu.stanford.nlp.ie;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.FeatureFactory;
import edu.stanford.nlp.util.PaddedList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Lets CoreNLP's own feature templates, whatever the model's flags, say the features of a word without joining their
 * parts to strings. It stands in CoreNLP's package because the templates are visible there only. Safe for many threads
 * with a sink for each.
 */
public final class FeatureReader {

    /** Takes the features of a clique in CoreNLP's order, part by part. */
    public interface Sink {

        /** The next part of a feature. */
        void append(String part);

        /** The feature is complete. */
        void add();
    }

    private static final int FAR = 1000; // words behind the sentence, where no template sees one of its words

    private static final Sink NOTHING = new Sink() {
        @Override
        public void append(String part) {
            // not needed
        }

        @Override
        public void add() {
            // not needed
        }
    };

    private final NERFeatureFactory<CoreLabel> factory;

    private FeatureReader(NERFeatureFactory<CoreLabel> factory) {
        this.factory = factory;
    }

    /** Empty if the features come from another factory, or from several. */
    public static Optional<FeatureReader> of(List<FeatureFactory<CoreLabel>> factories) {
        return factories.size() == 1 && factories.get(0).getClass() == NERFeatureFactory.class
                ? Optional.of(new FeatureReader((NERFeatureFactory<CoreLabel>) factories.get(0)))
                : Optional.empty();
    }

    /** Features of a word alone. */
    public void readWord(PaddedList<CoreLabel> words, int position, Sink sink) {
        factory.featuresC(words, position, new Parts(sink));
    }

    /** Gives all words their classes, as the templates do when they are asked for the first features of a sentence. */
    public void annotateClasses(PaddedList<CoreLabel> words) {
        readWord(words, words.size() + FAR, NOTHING);
    }

    /** Features of a word and the one before it. */
    public void readPair(PaddedList<CoreLabel> words, int position, Sink sink) {
        Parts parts = new Parts(sink);
        factory.featuresCpC(words, position, parts);
        factory.featuresCnC(words, position - 1, parts);
    }

    /** CoreNLP's collector, but that it joins nothing. */
    private static final class Parts extends NERFeatureFactory.FeatureCollector {

        private final Sink sink;

        Parts(Sink sink) {
            super(new HashSet<>(0));
            this.sink = sink;
        }

        @Override
        public NERFeatureFactory.FeatureCollector build() {
            return this;
        }

        @Override
        public NERFeatureFactory.FeatureCollector append(String part) {
            sink.append(String.valueOf(part)); // as a StringBuilder does
            return this;
        }

        @Override
        public NERFeatureFactory.FeatureCollector append(char part) {
            sink.append(String.valueOf(part));
            return this;
        }

        @Override
        public NERFeatureFactory.FeatureCollector dash() {
            sink.append("-");
            return this;
        }

        @Override
        public void add() {
            sink.append("|");
            sink.append(suffix);
            sink.add();
        }

        @Override
        public void add(String feature) {
            append(feature).add();
        }
    }
}
