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
        double[] sum = new double[surroundings.length];
        int window = 0;
        for (int secondLast : secondLasts) {
            for (int last : lasts) {
                System.arraycopy(transitions.after(secondLast, last).logs(), 0, sum, 0, sum.length);
                WordEntry word = lattice.words[at];
                for (WeightVector start : at == 1 ? word.weights.ifFirst() : word.weights.ifLater()) {
                    WeightVector.add(sum, start.logs());
                }
                WeightVector.add(sum, surroundings);
                double negated = -ArrayMath.logSum(sum);
                for (int tag : own) {
                    windows[window++] = sum[tag] + negated;
                }
            }
        }
        return windows;
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
            double best = Double.NEGATIVE_INFINITY;
            for (int thirdLast = 0; thirdLast < thirdLasts; thirdLast++) {
                int origin = thirdLast * pairs + window / own;
                double score = before[origin] + windows[window];
                if (score > best) {
                    best = score;
                    origins[window] = origin;
                }
            }
            scores[window] = best;
        }
        return scores;
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
