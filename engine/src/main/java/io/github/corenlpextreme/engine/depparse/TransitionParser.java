package io.github.corenlpextreme.engine.depparse;

import edu.stanford.nlp.parser.nndep.ParserModel;
import java.util.concurrent.atomic.LongAdder;

/**
 * CoreNLP's arc-standard parsing: from state to state by the transition with the highest score, the first of equals.
 * Where one transition alone is possible, it is taken without asking the network: with the root and one word or none
 * on the stack, that is to shift, or at the end to attach the word to the root. Above, all arcs are possible but those
 * of the root. Safe for many threads.
 *
 * <p>{@link FloatScores} decide where the best is further above the second best than twice their bound: then CoreNLP's
 * score of the best is above that of all others. Elsewhere {@link TransitionScores} do, which are CoreNLP's.
 */
final class TransitionParser {

    private static final int ROOT_LABEL = 0;
    private static final int ROOT_AND_WORD = 2;
    private static final int STACKED = 3; // words of the stack, and of the buffer, in the input
    private static final int NOT_CERTAIN = -1;
    private static final float BOTH_BOUNDS = 2.001f; // and the rounding of the difference

    private final FloatScores fast;
    private final TransitionScores exact;
    private final int[] labelTokens;
    private final int noWord;
    private final int noTag;
    private final int noLabel;
    private final LongAdder decisions = new LongAdder();
    private final LongAdder fallbacks = new LongAdder();

    TransitionParser(ParserModel model, HiddenRows rows) {
        this.fast = new FloatScores(model, rows);
        this.exact = new TransitionScores(model, rows);
        this.labelTokens = model.labels().stream().mapToInt(model::label).toArray();
        this.noWord = model.word(model.none());
        this.noTag = model.tag(model.none());
        this.noLabel = model.label(model.none());
    }

    /** Room for a thread's calculations. */
    final class ParseRoom {
        private final int[] input = new int[ParserInput.TOKENS];
        private final float[] fastHidden = new float[fast.units()];
        private final float[] fastScores = new float[fast.transitions()];
        private final double[] hidden = new double[exact.units()];
        private final double[] scores = new double[exact.transitions()];
    }

    /** Transitions that the network was asked for. */
    long decisions() {
        return decisions.sum();
    }

    /** Those among {@link #decisions} that needed the exact scores. */
    long fallbacks() {
        return fallbacks.sum();
    }

    /** Finds the heads and labels of a sentence whose words and tags are set. */
    void parse(ParseState state, ParseRoom room) {
        while (!state.isTerminal()) {
            if (state.height() > ROOT_AND_WORD) {
                apply(state, best(state, room));
            } else if (state.isBufferEmpty()) {
                state.rightArc(ROOT_LABEL);
            } else {
                state.shift();
            }
        }
    }

    private void apply(ParseState state, int transition) {
        if (transition < labelTokens.length) {
            state.leftArc(transition);
        } else if (transition < 2 * labelTokens.length) {
            state.rightArc(transition - labelTokens.length);
        } else {
            state.shift();
        }
    }

    private int best(ParseState state, ParseRoom room) {
        fill(state, room.input);
        decisions.increment();
        int possible = state.isBufferEmpty() ? exact.transitions() - 1 : exact.transitions();
        int best = certain(room, possible);
        if (best == NOT_CERTAIN) {
            fallbacks.increment();
            best = exactly(room, possible);
        }
        return best;
    }

    private int certain(ParseRoom room, int possible) {
        float bound = fast.score(room.input, room.fastHidden, room.fastScores);
        int best = NOT_CERTAIN;
        float highest = Float.NEGATIVE_INFINITY;
        float second = Float.NEGATIVE_INFINITY;
        for (int transition = 0; transition < possible; transition++) {
            float score = room.fastScores[transition];
            if (score > second && !isToRoot(transition)) {
                second = Math.min(score, highest);
                best = score > highest ? transition : best;
                highest = Math.max(score, highest);
            }
        }
        return highest - second > BOTH_BOUNDS * bound ? best : NOT_CERTAIN;
    }

    private int exactly(ParseRoom room, int possible) {
        exact.score(room.input, room.hidden, room.scores);
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int transition = 0; transition < possible; transition++) {
            if (room.scores[transition] > highest && !isToRoot(transition)) {
                highest = room.scores[transition];
                best = transition;
            }
        }
        return best;
    }

    private boolean isToRoot(int transition) {
        return transition == ROOT_LABEL || transition == labelTokens.length + ROOT_LABEL;
    }

    private void fill(ParseState state, int[] input) {
        for (int place = 0; place < STACKED; place++) {
            setWord(state, input, place, state.onStack(STACKED - 1 - place));
            setWord(state, input, STACKED + place, state.inBuffer(place));
        }
        for (int depth = 0; depth < 2; depth++) {
            int word = state.onStack(depth);
            int first = depth * ParserInput.CHILDREN_PER_WORD;
            int left = state.outerLeft(word);
            int right = state.outerRight(word);
            setChild(state, input, first, left);
            setChild(state, input, first + 1, right);
            setChild(state, input, first + 2, state.secondLeft(word));
            setChild(state, input, first + 3, state.secondRight(word));
            setChild(state, input, first + 4, state.outerLeft(left));
            setChild(state, input, first + 5, state.outerRight(right));
        }
    }

    private void setChild(ParseState state, int[] input, int child, int word) {
        setWord(state, input, ParserInput.CHILDREN + child, word);
        input[ParserInput.LABELS + child] = word == ParseState.NO_WORD ? noLabel : labelTokens[state.labels[word]];
    }

    private void setWord(ParseState state, int[] input, int place, int word) {
        boolean there = word != ParseState.NO_WORD;
        input[place] = there ? state.words[word] : noWord;
        input[ParserInput.TAGS + place] = there ? state.tags[word] : noTag;
    }
}
