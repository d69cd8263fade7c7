package io.github.corenlpextreme.engine.crf;

import edu.stanford.nlp.util.RuntimeInterruptedException;

/**
 * CoreNLP's Viterbi search over a chain in which a label depends on the one before it. It adds the score of a pair to
 * each way to it, and compares the sums, so that rounding decides ties as in the original. For one sentence.
 */
final class LabelSearch {

    private final CliqueTables cliques;
    private final int labels;
    private final int[][] origins; // by position and pair: the label before the pair

    LabelSearch(CliqueTables cliques) {
        this.cliques = cliques;
        this.labels = cliques.labels();
        this.origins = new int[cliques.length()][labels * labels];
    }

    /** The best labels by position. */
    int[] best(int background) {
        double[] scores = first(background);
        for (int at = 1; at < cliques.length(); at++) {
            if (Thread.interrupted()) {
                throw new RuntimeInterruptedException();
            }
            scores = at == 1 ? second(scores) : later(scores, at);
        }
        return trace(scores);
    }

    private double[] first(int background) {
        double[] scores = new double[labels];
        System.arraycopy(cliques.conditional(0), background * labels, scores, 0, labels);
        return scores;
    }

    private double[] second(double[] before) {
        double[] scores = cliques.conditional(1);
        for (int pair = 0; pair < scores.length; pair++) {
            double score = before[pair / labels] + scores[pair];
            scores[pair] = score > Double.NEGATIVE_INFINITY ? score : Double.NEGATIVE_INFINITY;
        }
        return scores;
    }

    private double[] later(double[] before, int at) {
        double[] scores = cliques.conditional(at);
        for (int pair = 0; pair < scores.length; pair++) {
            int origin = origin(before, pair / labels, scores[pair]);
            origins[at][pair] = origin;
            scores[pair] =
                    origin < 0 ? Double.NEGATIVE_INFINITY : before[origin * labels + pair / labels] + scores[pair];
        }
        return scores;
    }

    /** The first of the best labels before a label; negative if there is none. */
    private int origin(double[] before, int own, double added) {
        double best = Double.NEGATIVE_INFINITY;
        int origin = -1;
        for (int label = 0; label < labels; label++) {
            double score = before[label * labels + own] + added;
            if (score > best) {
                best = score;
                origin = label;
            }
        }
        return origin;
    }

    private int[] trace(double[] scores) {
        int[] best = new int[cliques.length()];
        int pair = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int some = 0; some < scores.length; some++) {
            if (scores[some] > highest) {
                highest = scores[some];
                pair = some;
            }
        }
        for (int at = best.length - 1; at > 0; at--) {
            best[at] = pair % labels;
            int before = pair / labels;
            pair = at > 1 ? origins[at][pair] * labels + before : before;
        }
        best[0] = pair;
        return best;
    }
}
