package io.github.corenlpextreme.worker.corenlp.purity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * In which order lines are annotated, and by how many threads.
 *
 * @param name what to say of it
 * @param order numbers of lines, from 0; may hold one more than once
 * @param threads at least 1; they take the next line from the same order
 * @param interrupted whether every few lines one is interrupted; what comes of that one does not count
 */
record LineHistory(String name, List<Integer> order, int threads, boolean interrupted) {

    LineHistory {
        order = List.copyOf(order);
    }

    static LineHistory inOrder(int lines) {
        return new LineHistory("in order", IntStream.range(0, lines).boxed().toList(), 1, false);
    }

    static LineHistory reversed(int lines) {
        List<Integer> order = new ArrayList<>(inOrder(lines).order());
        Collections.reverse(order);
        return new LineHistory("reversed", order, 1, false);
    }

    static LineHistory shuffled(int lines, long seed) {
        List<Integer> order = new ArrayList<>(inOrder(lines).order());
        Collections.shuffle(order, new Random(seed));
        return new LineHistory("shuffled with " + seed, order, 1, false);
    }

    /** Each line, then its neighbour, then the line again. */
    static LineHistory repeated(int lines) {
        List<Integer> order = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            order.add(line);
            order.add((line + 1) % lines);
            order.add(line);
        }
        return new LineHistory("repeated", order, 1, false);
    }

    LineHistory with(int number) {
        return new LineHistory(name + ", " + number + " threads", order, number, interrupted);
    }

    LineHistory withInterrupts() {
        return new LineHistory(name + ", with interrupts", order, threads, true);
    }
}
