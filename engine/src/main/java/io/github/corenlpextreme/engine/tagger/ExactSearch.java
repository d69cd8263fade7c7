package io.github.corenlpextreme.engine.tagger;

import edu.stanford.nlp.math.ArrayMath;

/**
 * Finds the best tags by the additions of CoreNLP's {@code TestSentence} and {@code ExactBestSequenceFinder}, each in
 * its order, so that scores have the same bits and equals are decided the same way. Only look-ups are saved. Safe for
 * many threads.
 */
final class ExactSearch {

    private final WordTable table;
    private final TransitionTable transitions;

    ExactSearch(WordTable table, TransitionTable transitions) {
        this.table = table;
        this.transitions = transitions;
    }

    void search(TagLattice lattice) {
        int[][] origins = new int[lattice.end + 1][];
        double[] scores = {};
        for (int at = 1; at <= lattice.end; at++) {
            double[] windows = windows(lattice, at);
            origins[at] = new int[windows.length];
            scores = at == 1 ? windows : forward(lattice, at, windows, scores, origins[at]);
        }
        trace(lattice, best(scores), origins);
    }

    /** The score of each tag of the word after each two before: {@code (secondLast * lasts + last) * owns + own}. */
    private double[] windows(TagLattice lattice, int at) {
        int[] own = lattice.candidates(at);
        int[] lasts = lattice.candidates(at - 1);
        int[] secondLasts = lattice.candidates(at - 2);
        double[] surroundings = surroundings(lattice, at);
        double[] windows = new double[secondLasts.length * lasts.length * own.length];
        for (int pair = 0; pair < secondLasts.length * lasts.length; pair++) {
            double[] sum = transitions
                    .after(secondLasts[pair / lasts.length], lasts[pair % lasts.length])
                    .logs()
                    .clone();
            addStarts(sum, lattice, at);
            WeightVector.add(sum, surroundings);
            normalize(sum, own, windows, pair * own.length);
        }
        return windows;
    }

    private static void addStarts(double[] sum, TagLattice lattice, int at) {
        WordEntry.WordWeights weights = lattice.words[at].weights;
        for (WeightVector start : at == 1 ? weights.ifFirst() : weights.ifLater()) {
            WeightVector.add(sum, start.logs());
        }
    }

    /** The logarithms of the probabilities of the word's own tags, among all tags that there are. */
    private static void normalize(double[] sum, int[] own, double[] windows, int first) {
        double negated = -ArrayMath.logSum(sum);
        for (int i = 0; i < own.length; i++) {
            windows[first + i] = sum[own[i]] + negated;
        }
    }

    private double[] surroundings(TagLattice lattice, int at) {
        double[] sum = new double[lattice.product.length];
        int found = table.collect(lattice.words, at, lattice.contexts);
        for (int i = 0; i < found; i++) {
            WeightVector.add(sum, lattice.contexts[i].logs());
        }
        WeightVector.add(sum, lattice.words[at].weights.local().logs());
        return sum;
    }

    /** The best score of each window, over all tags three words before. */
    private static double[] forward(TagLattice lattice, int at, double[] windows, double[] before, int[] origins) {
        int own = lattice.candidates(at).length;
        int thirdLasts = lattice.candidates(at - 3).length;
        int pairs = windows.length / own;
        double[] scores = new double[windows.length];
        for (int window = 0; window < windows.length; window++) {
            origins[window] = origin(before, windows[window], window / own, pairs, thirdLasts);
            scores[window] = before[origins[window]] + windows[window];
        }
        return scores;
    }

    /** The first of the best windows of the word before, with the score of this one added as CoreNLP does. */
    private static int origin(double[] before, double window, int pair, int pairs, int thirdLasts) {
        int origin = pair;
        double best = Double.NEGATIVE_INFINITY;
        for (int at = pair; at < thirdLasts * pairs; at += pairs) {
            double score = before[at] + window;
            if (score > best) {
                best = score;
                origin = at;
            }
        }
        return origin;
    }

    private static int best(double[] scores) {
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int window = 0; window < scores.length; window++) {
            if (scores[window] > highest) {
                highest = scores[window];
                best = window;
            }
        }
        return best;
    }

    private static void trace(TagLattice lattice, int last, int[][] origins) {
        int window = last;
        for (int at = lattice.end; at >= 1; at--) {
            int[] own = lattice.candidates(at);
            if (at < lattice.end) {
                lattice.tags[at - 1] = own[window % own.length];
            }
            window = origins[at][window];
        }
    }
}
