package io.github.corenlpextreme.writer.share;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a process knows of the sections, by their numbers, at one moment.
 *
 * @param wanted those after which it ends
 * @param assigned those that are its own
 * @param complete those that are written, by this process or another one
 * @param running those that it writes
 */
record SectionView(Set<Integer> wanted, Set<Integer> assigned, Set<Integer> complete, Set<Integer> running) {

    SectionView {
        wanted = Set.copyOf(wanted);
        assigned = Set.copyOf(assigned);
        complete = Set.copyOf(complete);
        running = Set.copyOf(running);
    }

    /** Those to begin with now, in order. */
    Set<Integer> toStart() {
        Set<Integer> start = new TreeSet<>(assigned);
        start.removeAll(complete);
        start.removeAll(running);
        return start;
    }

    /** Those that are another's now. */
    Set<Integer> toStop() {
        Set<Integer> stop = new HashSet<>(running);
        stop.removeAll(assigned);
        return stop;
    }

    boolean allComplete() {
        return complete.containsAll(wanted);
    }
}
