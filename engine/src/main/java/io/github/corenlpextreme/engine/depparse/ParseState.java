package io.github.corenlpextreme.engine.depparse;

import java.util.Arrays;

/**
 * A sentence that is being parsed: stack, buffer, and the arcs so far. Word 0 is the root. A word's children are
 * attached from the inside out, so that the outermost two on each side are the last two. Used again for one sentence
 * after the other, by one thread.
 */
final class ParseState {

    static final int NO_WORD = -1;

    private static final int SHORTEST = 64; // words that there is room for from the start

    /** By word: its number in the model, and that of its tag. */
    int[] words = {};

    int[] tags = {};

    /** By word: its head, and the number of its arc's label in the list of labels; -1 for none. */
    int[] heads = {};

    int[] labels = {};

    private int[] outerLeft = {};
    private int[] secondLeft = {};
    private int[] outerRight = {};
    private int[] secondRight = {};
    private int[] stack = {};
    private int height;
    private int buffer; // the next word
    private int length;

    /** Makes room for a sentence, whose words and tags are still to be set, and puts the root on the stack. */
    void begin(int words) {
        length = words;
        if (heads.length <= words) {
            allocate(Math.max(SHORTEST, words + words / 2));
        }
        for (int[] none : new int[][] {heads, labels, outerLeft, secondLeft, outerRight, secondRight}) {
            Arrays.fill(none, 0, words + 1, NO_WORD);
        }
        stack[0] = 0;
        height = 1;
        buffer = 1;
    }

    private void allocate(int room) {
        words = new int[room];
        tags = new int[room];
        heads = new int[room];
        labels = new int[room];
        outerLeft = new int[room];
        secondLeft = new int[room];
        outerRight = new int[room];
        secondRight = new int[room];
        stack = new int[room];
    }

    boolean isTerminal() {
        return height == 1 && isBufferEmpty();
    }

    boolean isBufferEmpty() {
        return buffer > length;
    }

    /** Words on the stack, the root included. */
    int height() {
        return height;
    }

    /** From the top, which is 0. */
    int onStack(int depth) {
        return depth < height ? stack[height - 1 - depth] : NO_WORD;
    }

    int inBuffer(int ahead) {
        return buffer + ahead <= length ? buffer + ahead : NO_WORD;
    }

    int outerLeft(int word) {
        return word == NO_WORD ? NO_WORD : outerLeft[word];
    }

    int secondLeft(int word) {
        return secondLeft[word];
    }

    int outerRight(int word) {
        return word == NO_WORD ? NO_WORD : outerRight[word];
    }

    int secondRight(int word) {
        return secondRight[word];
    }

    void shift() {
        stack[height++] = buffer++;
    }

    /** The second word from the top becomes a child of the top. */
    void leftArc(int label) {
        int head = stack[height - 1];
        int child = stack[height - 2];
        heads[child] = head;
        labels[child] = label;
        secondLeft[head] = outerLeft[head];
        outerLeft[head] = child;
        stack[height - 2] = head;
        height--;
    }

    /** The top becomes a child of the second word. */
    void rightArc(int label) {
        int head = stack[height - 2];
        int child = stack[height - 1];
        heads[child] = head;
        labels[child] = label;
        secondRight[head] = outerRight[head];
        outerRight[head] = child;
        height--;
    }
}
