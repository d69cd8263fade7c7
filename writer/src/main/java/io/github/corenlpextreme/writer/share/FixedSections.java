package io.github.corenlpextreme.writer.share;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Sections that are one process's and stay so. */
public final class FixedSections implements SectionGroup {

    private final Set<Integer> sections;
    private final Set<Integer> complete = new HashSet<>();

    /** @param sections by number */
    public FixedSections(Set<Integer> sections) {
        this.sections = Set.copyOf(sections);
    }

    @Override
    public void poll(Duration timeout, Consumer<Set<Integer>> revoked) {
        // Nothing is ever new.
    }

    @Override
    public Set<Integer> assigned() {
        return sections;
    }

    @Override
    public Set<Integer> complete() {
        return Set.copyOf(complete);
    }

    @Override
    public boolean report(int section) {
        complete.add(section);
        return true;
    }

    @Override
    public void close() {
        // There is nothing to leave.
    }
}
