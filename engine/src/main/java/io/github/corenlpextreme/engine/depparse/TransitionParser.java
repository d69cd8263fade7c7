package io.github.corenlpextreme.engine.depparse;

import edu.stanford.nlp.parser.nndep.ParserModel;

/**
 * CoreNLP's arc-standard parsing: from state to state by the transition with the highest score, the first of equals.
 * Where one transition alone is possible, it is taken without asking the network: with the root and one word or none
 * on the stack, that is to shift, or at the end to attach the word to the root. Above, all arcs are possible but those
 * of the root. Immutable; safe for many threads.
 */
final class TransitionParser {

    private static final int ROOT_LABEL = 0;
    private static final int ROOT_AND_WORD = 2;
    private static final int STACKED = 3; // words of the stack, and of the buffer, in the input

    private final TransitionScores network;
    private final int[] labelTokens;
    private final int noWord;
    private final int noTag;
    private final int noLabel;

    TransitionParser(ParserModel model, TransitionScores network) {
        this.network = network;
        this.labelTokens = model.labels().stream().mapToInt(model::label).toArray();
        this.noWord = model.word(model.none());
        this.noTag = model.tag(model.none());
        this.noLabel = model.label(model.none());
    }

    /** Room for a thread's calculations. */
    final class ParseRoom {
        private final int[] input = new int[ParserInput.TOKENS];
        private final double[] hidden = new double[network.units()];
        private final double[] scores = new double[network.transitions()];
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
        network.score(room.input, room.hidden, room.scores);
        int possible = state.isBufferEmpty() ? network.transitions() - 1 : network.transitions();
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int transition = 0; transition < possible; transition++) {
            boolean toRoot = transition == ROOT_LABEL || transition == labelTokens.length + ROOT_LABEL;
            if (room.scores[transition] > highest && !toRoot) {
                highest = room.scores[transition];
                best = transition;
            }
        }
        return best;
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
