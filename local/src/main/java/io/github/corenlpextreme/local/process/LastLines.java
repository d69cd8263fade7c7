package io.github.corenlpextreme.local.process;

import java.util.ArrayDeque;
import java.util.List;

/** The last lines of a stream, for messages. Written by its reader, read by the supervisor. */
final class LastLines {

    private static final int KEPT = 20;
    private static final int LONGEST = 2000;

    private final ArrayDeque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        lines.addLast(line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }

    synchronized List<String> oldestFirst() {
        return List.copyOf(lines);
    }
}
