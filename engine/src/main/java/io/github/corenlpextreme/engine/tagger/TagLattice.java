package io.github.corenlpextreme.engine.tagger;

/**
 * A sentence that is being tagged, and room for what the search for its tags has to keep. A state at a word is a pair:
 * a tag of the word before, and one of its own; {@code states = last * tags.length + own}. Used again for one sentence
 * after the other, by one thread.
 */
final class TagLattice {

    private static final int SHORTEST = 64; // words that there is room for from the start

    private final int[] none;

    /** What is outside, the words, the end mark, what is outside. */
    WordEntry[] words = new WordEntry[SHORTEST];

    /** Where the end mark is; it is tagged too. */
    int end;

    /** The best score of each state at the present word. */
    double[] scores = new double[SHORTEST];

    /** The same while those of the next word are found. */
    double[] next = new double[SHORTEST];

    /** By word and state: which tag two words before the best way there comes from. */
    int[][] origins = new int[SHORTEST][];

    /** By word and state: how close the second best way comes to the best, from 0 to 1. */
    double[][] rivals = new double[SHORTEST][];

    /** What was decided, by word, from 0. */
    int[] tags = new int[SHORTEST];

    /** The largest score of a state that was left out, in the scale of {@link #scores}. */
    double leftOut;

    private double least; // score of a state that is not left out

    final double[] product;
    final WeightVector[] contexts;

    TagLattice(int tagCount, int mostContexts) {
        this.none = new int[] {tagCount};
        this.product = new double[tagCount];
        this.contexts = new WeightVector[mostContexts];
    }

    /** Makes room for a sentence; its words are still to be set. */
    void begin(int length) {
        end = length + 1;
        int needed = length + 3;
        if (words.length < needed) {
            int room = needed + needed / 2;
            words = new WordEntry[room];
            origins = new int[room][];
            rivals = new double[room][];
            tags = new int[room];
        }
    }

    /**
     * Begins to search.
     *
     * @param smallest score with which a state is looked at; the best has 1
     */
    void start(double smallest) {
        scores[0] = 1;
        leftOut = 0;
        least = smallest;
    }

    /** Whether a state of the word before is to be looked at; if not, its score is remembered. */
    boolean keeps(int state) {
        boolean kept = scores[state] >= least;
        if (!kept) {
            leftOut = Math.max(leftOut, scores[state]);
        }
        return kept;
    }

    /** The tags that the word can have; before the first one, none. */
    int[] candidates(int at) {
        return at < 1 ? none : words[at].traits.tags();
    }

    /** Makes room for the states of a word. */
    void reserve(int at, int states) {
        if (next.length < states) {
            next = new double[2 * states];
        }
        if (origins[at] == null || origins[at].length < states) {
            origins[at] = new int[states + states / 2];
            rivals[at] = new double[states + states / 2];
        }
    }

    /** Makes the scores of the next word the present ones. */
    void advance() {
        double[] passed = scores;
        scores = next;
        next = passed;
    }
}
