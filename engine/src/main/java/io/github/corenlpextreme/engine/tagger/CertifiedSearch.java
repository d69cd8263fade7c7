package io.github.corenlpextreme.engine.tagger;

import java.util.Arrays;

/**
 * Finds the best tags with products where CoreNLP adds logarithms, and says whether that was good enough to find the
 * same ones. Safe for many threads.
 *
 * <h2>Why the answer is CoreNLP's</h2>
 *
 * CoreNLP's Viterbi search returns a path whose rounded score is at least that of every other path, because rounding
 * is monotone. Let the path found here be P. Another path Q leaves P somewhere and meets it again, at the latest at the
 * end. Where it meets P, this search compared the two, or compared P with something still better than Q, and P won by
 * at least the gap noted there. So log P - log Q is at least the smallest gap on P, but for the errors of both
 * calculations. Relative errors: here at most three roundings of 2^-53 for each factor, some twenty factors and a sum
 * for each word; there as many roundings, and CoreNLP's logSum leaves out terms below e^-30 of the largest, at most
 * 50 e^-30 = 5e-12 a word. Together below 2e-11 a word, so below 1e-7 for {@link #MOST_WORDS}. If no gap on P is
 * smaller than {@link #CLOSEST} allows, ten times that, CoreNLP's path is P.
 *
 * <h2>Why most contexts need not be looked at</h2>
 *
 * Two words of rare kinds have hundreds of pairs of tags, each a context whose sum takes as long as any other's, and
 * nearly all of them are hopeless. What follows a context multiplies its score by probabilities, so a path through it
 * ends with no more than that. The contexts with the smallest scores are left out, and the largest of their scores is
 * kept in mind, in the scale of the others. If in the end P has more than that, by the same margin, no path through
 * one of them could have won. Where all paths meet in one state it is enough that they have lost there. If it turns
 * out that too much was left out, the search is repeated with all contexts.
 */
final class CertifiedSearch {

    /** From here on the errors of all words together might be too large. */
    static final int MOST_WORDS = 5000;

    private static final double CLOSEST = 1 - 1e-6;
    /** Measured: of 27 contexts a word 2 or 3 are left, and one sentence in a hundred is searched again, or none. */
    private static final double HOPELESS = 0.01;

    private static final double HOPELESS_PER_WORD = 0.9;
    private static final double SMALLEST = 1e-280; // far from where doubles lose bits
    private static final double LARGEST = 1e280;

    private final WordTable table;
    private final TransitionTable transitions;

    CertifiedSearch(WordTable table, TransitionTable transitions) {
        this.table = table;
        this.transitions = transitions;
    }

    /** Whether the tags were found for sure; otherwise {@link ExactSearch} is to find them. */
    boolean search(TagLattice lattice) {
        return search(lattice, hopeless(lattice.end)) || search(lattice, 0);
    }

    /**
     * A score, compared with the best at the same word, that is seldom better than what the best path has in the end:
     * the longer the sentence, the less that is. A wrong guess costs time and nothing else.
     */
    private static double hopeless(int words) {
        return HOPELESS * Math.pow(HOPELESS_PER_WORD, words);
    }

    /**
     * The same without a second attempt.
     *
     * @param least score of a context that is looked at; the best at a word has 1
     */
    boolean search(TagLattice lattice, double least) {
        if (lattice.end > MOST_WORDS) {
            return false;
        }
        lattice.start(least);
        for (int at = 1; at <= lattice.end; at++) {
            if (!step(lattice, at)) {
                return false;
            }
        }
        int best = best(lattice);
        return best >= 0 && hasLost(lattice.leftOut, lattice.scores[best]) && trace(lattice, best);
    }

    private boolean step(TagLattice lattice, int at) {
        int own = lattice.candidates(at).length;
        int last = lattice.candidates(at - 1).length;
        int contexts = last * lattice.candidates(at - 2).length;
        lattice.reserve(at, last * own);
        if (contexts == 1 && !meet(lattice)) {
            return false;
        }
        if (own * contexts == 1) {
            lattice.next[0] = 1;
            lattice.origins[at][0] = 0;
            lattice.rivals[at][0] = 0;
        } else if (!stepFromAll(lattice, at, last) || !normalize(lattice, at, last * own)) {
            return false;
        }
        lattice.advance();
        return true;
    }

    /** All paths meet here: what comes later is the same for all, so those left out must have lost by now. */
    private static boolean meet(TagLattice lattice) {
        boolean lost = hasLost(lattice.leftOut, lattice.scores[0]);
        lattice.leftOut = 0;
        return lost;
    }

    private static boolean hasLost(double score, double best) {
        return score < best * CLOSEST;
    }

    private boolean stepFromAll(TagLattice lattice, int at, int lasts) {
        multiply(lattice, at);
        boolean safe = true;
        for (int last = 0; last < lasts && safe; last++) {
            safe = stepFrom(lattice, at, last);
        }
        return safe;
    }

    /** All that bears on the word but the tags before it. */
    private void multiply(TagLattice lattice, int at) {
        WordEntry word = lattice.words[at];
        double[] product = lattice.product;
        System.arraycopy(word.weights.local().factors(), 0, product, 0, product.length);
        int found = table.collect(lattice.words, at, lattice.contexts);
        for (int i = 0; i < found; i++) {
            WeightVector.multiply(product, lattice.contexts[i].factors());
        }
        for (WeightVector start : at == 1 ? word.weights.ifFirst() : word.weights.ifLater()) {
            WeightVector.multiply(product, start.factors());
        }
    }

    /** Finds the best way to each tag of the word over one tag of the word before. */
    private boolean stepFrom(TagLattice lattice, int at, int last) {
        int own = lattice.candidates(at).length;
        int[] lasts = lattice.candidates(at - 1);
        int[] secondLasts = lattice.candidates(at - 2);
        boolean oneContext = lasts.length * secondLasts.length == 1; // whose sum is the same for all tags
        Arrays.fill(lattice.next, last * own, (last + 1) * own, -1);
        Arrays.fill(lattice.rivals[at], last * own, (last + 1) * own, 0);
        boolean safe = true;
        for (int secondLast = 0; secondLast < secondLasts.length && safe; secondLast++) {
            int before = secondLast * lasts.length + last;
            if (lattice.keeps(before)) {
                double[] factors =
                        transitions.after(secondLasts[secondLast], lasts[last]).factors();
                double sum = oneContext ? 1 : WeightVector.dot(factors, lattice.product);
                safe = isSafe(sum);
                offerAll(lattice, at, before, factors, sum);
            }
        }
        return safe;
    }

    private static void offerAll(TagLattice lattice, int at, int before, double[] factors, double sum) {
        int[] own = lattice.candidates(at);
        int lasts = lattice.candidates(at - 1).length;
        int first = before % lasts * own.length;
        double score = lattice.scores[before] / sum;
        for (int tag = 0; tag < own.length; tag++) {
            offer(lattice, at, first + tag, before / lasts, score * factors[own[tag]] * lattice.product[own[tag]]);
        }
    }

    private static void offer(TagLattice lattice, int at, int state, int secondLast, double score) {
        if (score > lattice.next[state]) {
            lattice.rivals[at][state] = lattice.next[state];
            lattice.next[state] = score;
            lattice.origins[at][state] = secondLast;
        } else if (score > lattice.rivals[at][state]) {
            lattice.rivals[at][state] = score;
        }
    }

    /** Scales the scores, so that they never get too small, and makes each second best score a ratio. */
    private static boolean normalize(TagLattice lattice, int at, int states) {
        double largest = 0;
        for (int state = 0; state < states; state++) {
            largest = Math.max(largest, lattice.next[state]);
        }
        if (!isSafe(largest)) {
            return false;
        }
        for (int state = 0; state < states; state++) {
            double score = lattice.next[state];
            double rival = lattice.rivals[at][state];
            lattice.rivals[at][state] = score > 0 && rival > 0 ? rival / score : 0;
            lattice.next[state] = score / largest;
        }
        lattice.leftOut /= largest;
        return true;
    }

    private static boolean isSafe(double sum) {
        return sum > SMALLEST && sum < LARGEST;
    }

    /** The best state of the end mark; -1 if another one is too close. */
    private static int best(TagLattice lattice) {
        int states = lattice.candidates(lattice.end).length * lattice.candidates(lattice.end - 1).length;
        int best = -1;
        double first = -1;
        double second = -1;
        for (int state = 0; state < states; state++) {
            double score = lattice.scores[state];
            if (score > first) {
                second = first;
                first = score;
                best = state;
            } else if (score > second) {
                second = score;
            }
        }
        return second > first * CLOSEST ? -1 : best;
    }

    /** Writes down the tags on the way to a state; false if another way came too close to it anywhere. */
    private static boolean trace(TagLattice lattice, int last) {
        int state = last;
        for (int at = lattice.end; at >= 1; at--) {
            if (lattice.rivals[at][state] > CLOSEST) {
                return false;
            }
            int[] own = lattice.candidates(at);
            if (at < lattice.end) {
                lattice.tags[at - 1] = own[state % own.length];
            }
            state = lattice.origins[at][state] * lattice.candidates(at - 1).length + state / own.length;
        }
        return true;
    }
}
