package edu.stanford.nlp.parser.nndep;

import edu.stanford.nlp.international.Language;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the decisions of one of CoreNLP's neural dependency parsers are made from: its network, and how words, tags and
 * labels are numbered. It stands in CoreNLP's package because they are visible there only, some of them by reflection.
 * Immutable; safe for many threads.
 *
 * <p>The input of the network is 48 tokens, each with a vector of its own (its embedding): 18 words, their 18 tags, and
 * the labels of the last 12 of them.
 */
public final class ParserModel {

    private final DependencyParser parser;
    private final Classifier network;
    private final ParsingSystem system;
    private final Language language;
    private final Map<Integer, Integer> precomputed;
    private final double[][] precomputedRows;

    private ParserModel(DependencyParser parser) throws ReflectiveOperationException {
        this.parser = parser;
        this.network = field(DependencyParser.class, "classifier", parser);
        this.system = field(DependencyParser.class, "system", parser);
        this.language = field(DependencyParser.class, "language", parser);
        this.precomputed = field(Classifier.class, "preMap", network);
        this.precomputedRows = field(Classifier.class, "saved", network);
    }

    /**
     * Reads a parser that is loaded; empty if it decides in another way than by the arc-standard transitions, or adds
     * up what it does not remember in another order, as without a cache.
     */
    public static Optional<ParserModel> of(DependencyParser parser) {
        try {
            ParserModel model = new ParserModel(parser);
            Config config = field(DependencyParser.class, "config", parser);
            return model.system instanceof ArcStandard && config.numCached > 0 ? Optional.of(model) : Optional.empty();
        } catch (ReflectiveOperationException | SecurityException unreadable) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked") // CoreNLP's declared types
    private static <T> T field(Class<?> owner, String name, Object of) throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return (T) field.get(of);
    }

    public Language language() {
        return language;
    }

    /** By number; the first one is that of the root. */
    public List<String> labels() {
        return system.labels;
    }

    public int word(String word) {
        return parser.getWordID(word);
    }

    public int tag(String tag) {
        return parser.getPosID(tag);
    }

    public int label(String label) {
        return parser.getLabelID(label);
    }

    /** What stands where there is no word, tag or label. */
    public String none() {
        return Config.NULL;
    }

    /** What stands for the root, as a word and as a tag. */
    public String root() {
        return Config.ROOT;
    }

    /** By token; not to be changed. */
    public float[][] embeddings() {
        return network.getE();
    }

    /** By hidden unit, then by input and component of its embedding; not to be changed. */
    public float[][] hiddenWeights() {
        return network.getW1();
    }

    /** By hidden unit; not to be changed. */
    public float[] hiddenBias() {
        return network.getb1();
    }

    /** By transition, then by hidden unit; not to be changed. Left arcs by label, right arcs by label, shift. */
    public float[][] outputWeights() {
        return network.getW2();
    }

    /**
     * What a token adds to the hidden units, where CoreNLP has computed it when the model was loaded: in double
     * precision, other than what it computes later.
     */
    public Optional<double[]> precomputedRow(int token, int input) {
        return Optional.ofNullable(precomputed.get(token * Config.numTokens + input))
                .map(index -> precomputedRows[index]);
    }
}
