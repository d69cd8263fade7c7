package edu.stanford.nlp.tagger.maxent;

import edu.stanford.nlp.tagger.common.Tagger;
import edu.stanford.nlp.util.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the decisions of one of CoreNLP's taggers are made from, as numbers: weights of features by their values. It
 * stands in CoreNLP's package because they are visible there only. Made from a tagger that has been loaded; holds no
 * copy of its weights but the vectors that were asked for. Safe for many threads.
 *
 * <p>A tagger can be read if a tag depends on the two tags before it and on none behind it, and if it knows how each of
 * its features looks at other words (those of {@code english-left3words-distsim}, cased or not, do).
 */
@SuppressWarnings("auxiliaryclass") // CoreNLP keeps these extractors in one file
public final class TrigramModel {

    /** What stands for words and tags outside the sentence. */
    public static final String OUTSIDE = "NA";

    /** The word behind the last one, which is tagged as well. */
    public static final String END = Tagger.EOS_WORD;

    private final MaxentTagger tagger;
    private final double[] lambda;
    private final int shared; // features of all words; those of rare words are numbered from here
    private final List<ContextFeature> contexts;
    private final List<ContextFeature> rareContexts;
    private final Map<int[], double[]> vectors = new ConcurrentHashMap<>(); // by identity, as arrays are
    private final boolean cased;

    private TrigramModel(MaxentTagger tagger) {
        this.tagger = tagger;
        this.lambda = tagger.getLambdaSolve().lambda;
        this.shared = tagger.extractors.size();
        this.contexts = ContextFeature.all(tagger.extractors, 0);
        this.rareContexts = ContextFeature.all(tagger.extractorsRare, shared);
        this.cased = tagger.extractorsRare.localContext.stream()
                .noneMatch(feature -> feature.second() instanceof CaselessCompanyNameDetector);
    }

    /** Empty if this tagger decides in another way than the class comment says. */
    public static Optional<TrigramModel> of(MaxentTagger tagger) {
        boolean readable = !tagger.hasApproximateScoring()
                && tagger.leftContext == 2
                && tagger.rightContext == 0
                && tagger.extractors.dynamic.stream().allMatch(feature -> readsTags(feature.second()))
                && tagger.extractorsRare.dynamic.stream().allMatch(feature -> asksForFirstWord(feature.second()))
                && Stream.concat(tagger.extractors.localContext.stream(), tagger.extractorsRare.localContext.stream())
                        .allMatch(
                                feature -> ContextFeature.kind(feature.second()).isPresent());
        return readable ? Optional.of(new TrigramModel(tagger)) : Optional.empty();
    }

    private static boolean readsTags(Extractor extractor) {
        return extractor instanceof ExtractorFrames.ExtractorContinuousTagConjunction
                || extractor.getClass() == Extractor.class;
    }

    /** Of the tag before, they want to know only whether there is one. */
    private static boolean asksForFirstWord(Extractor extractor) {
        return extractor instanceof ExtractorStartSentenceCap
                || extractor instanceof ExtractorMidSentenceCapC
                || extractor instanceof ExtractorMidSentenceCap;
    }

    public int tagCount() {
        return tagger.ySize;
    }

    public String tag(int number) {
        return tagger.tags.getTag(number);
    }

    /** A word as the model knows it, such as in American spelling. Not to be asked for the end or the outside. */
    public String form(String word) {
        return tagger.wordFunction == null ? word : tagger.wordFunction.apply(word);
    }

    /** The tags that a word can have, in the order that decides between equals. */
    public int[] candidates(String form) {
        int seen = tagger.dict.sum(form);
        int enough = tagger.config == null ? 1 : tagger.config.getMinWordsLockTags();
        String[] tags = seen == 0 || seen < enough ? tagger.tags.getOpenTagsArray() : tagger.dict.getTags(form);
        return Stream.of(tagger.tags.deterministicallyExpandTags(tags))
                .mapToInt(tagger.tags::getIndex)
                .toArray();
    }

    /** Whether a word has the features of rare words too. It is another question than that for its tags. */
    public boolean isRare(String form) {
        return tagger.isRare(form);
    }

    /** How the features of a word look around, in the order in which CoreNLP adds their weights. */
    public List<ContextKind> contexts() {
        return contexts.stream().map(ContextFeature::kind).toList();
    }

    /** The same for those of a rare word; CoreNLP adds them behind the others. */
    public List<ContextKind> rareContexts() {
        return rareContexts.stream().map(ContextFeature::kind).toList();
    }

    /** The sum of the weights that depend on the word alone, by tag, added in CoreNLP's order. */
    public double[] local(String form, boolean rare) {
        double[] sum = new double[tagCount()];
        History history = alone(form);
        addAll(tagger.extractors.local, 0, history, sum);
        if (rare) {
            addAll(tagger.extractorsRare.local, shared, history, sum);
        }
        return sum;
    }

    /**
     * The sum of the weights that depend on the two tags before, by tag, added in CoreNLP's order.
     *
     * @param secondLast tag two words before; {@link #tagCount} for none
     * @param last tag of the word before; {@link #tagCount} for none
     */
    public double[] transition(int secondLast, int last) {
        PairsHolder pairs = new PairsHolder();
        pairs.setSize(3);
        pairs.setTag(0, tagOrOutside(secondLast));
        pairs.setTag(1, tagOrOutside(last));
        double[] sum = new double[tagCount()];
        addAll(tagger.extractors.dynamic, 0, new History(0, 2, 2, pairs, tagger.extractors), sum);
        return sum;
    }

    /** The weights of a context, by tag, that come from one word; empty if it has none. */
    public Optional<double[]> beside(int context, String neighbour) {
        return weights(contexts.get(context), history(contexts.get(context).kind(), neighbour));
    }

    /** The same for a rare word's context. */
    public Optional<double[]> besideRare(int context, String neighbour) {
        return weights(
                rareContexts.get(context), history(rareContexts.get(context).kind(), neighbour));
    }

    /** The weights of a rare word's context that comes from three words. */
    public Optional<double[]> classes(int context, String before, String word, String after) {
        return weights(rareContexts.get(context), new History(0, 2, 1, words(before, word, after), tagger.extractors));
    }

    /** The weights of a rare word's context that asks for a company, if there is one and if there is none. */
    public Optional<double[]> company(int context, boolean there) {
        return vector(rareContexts.get(context).index(), there ? "1" : "0");
    }

    /** The weights of the rare features that ask whether a word is the first one, each, in CoreNLP's order. */
    public List<Optional<double[]>> rareStarts(String form, boolean first) {
        PairsHolder pairs = words("x", form); // any word, with the tag that it has from the start
        History history = new History(first ? 1 : 0, 1, 1, pairs, tagger.extractors);
        List<Optional<double[]>> starts = new ArrayList<>();
        for (Pair<Integer, Extractor> feature : tagger.extractorsRare.dynamic) {
            starts.add(vector(shared + feature.first(), feature.second().extract(history)));
        }
        return starts;
    }

    /** Whether the name of a company can begin with this word. */
    public boolean beginsCompany(String form) {
        return !cased || RareExtractor.startsUpperCase(form);
    }

    /** Whether the name of a company ends with this word. */
    public boolean endsCompany(String form) {
        // The cased detector looks on from words with a capital only: let one stand before it.
        History behindCapital = new History(0, 1, 0, words("X", form), tagger.extractors);
        return rareContexts.stream()
                .filter(feature -> feature.kind() == ContextKind.COMPANY)
                .anyMatch(feature -> feature.extractor().extract(behindCapital).equals("1"));
    }

    private History history(ContextKind kind, String neighbour) {
        PairsHolder pairs = words(neighbour, neighbour);
        return new History(0, 1, kind == ContextKind.BEFORE ? 1 : 0, pairs, tagger.extractors);
    }

    private History alone(String form) {
        return new History(0, 0, 0, words(form), tagger.extractors);
    }

    private static PairsHolder words(String... words) {
        PairsHolder pairs = new PairsHolder();
        pairs.setSize(words.length);
        for (int i = 0; i < words.length; i++) {
            pairs.setWord(i, words[i]);
        }
        return pairs;
    }

    private String tagOrOutside(int number) {
        return number == tagCount() ? OUTSIDE : tag(number);
    }

    private Optional<double[]> weights(ContextFeature feature, History history) {
        return vector(feature.index(), feature.extractor().extract(history));
    }

    /** One array for each that the model has, so that its exponentials can be found by it. */
    private Optional<double[]> vector(int feature, String value) {
        int[] numbers = tagger.fAssociations.get(feature).get(value);
        if (numbers == null) {
            return Optional.empty();
        }
        return Optional.of(vectors.computeIfAbsent(numbers, this::dense));
    }

    private double[] dense(int[] numbers) {
        double[] weights = new double[tagCount()];
        for (int tag = 0; tag < weights.length; tag++) {
            weights[tag] = numbers[tag] >= 0 ? lambda[numbers[tag]] : 0;
        }
        return weights;
    }

    private void addAll(List<Pair<Integer, Extractor>> features, int offset, History history, double[] sum) {
        for (Pair<Integer, Extractor> feature : features) {
            int[] numbers = tagger.fAssociations
                    .get(offset + feature.first())
                    .get(feature.second().extract(history));
            if (numbers != null) {
                add(numbers, sum);
            }
        }
    }

    private void add(int[] numbers, double[] sum) {
        for (int tag = 0; tag < sum.length; tag++) {
            if (numbers[tag] >= 0) {
                sum[tag] += lambda[numbers[tag]];
            }
        }
    }
}
