package io.github.corenlpextreme.writer.share;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/** The processes that share the sections of a job, as one of them sees them. Sections by number. Used by one thread. */
public interface SectionGroup extends AutoCloseable {

    /**
     * Hears what is new.
     *
     * @param timeout how long to wait for it at most
     * @param revoked told, before another process can get them, which sections are no longer this one's
     */
    void poll(Duration timeout, Consumer<Set<Integer>> revoked);

    /** Those that are this process's now. */
    Set<Integer> assigned();

    /** Those that are said to be complete. */
    Set<Integer> complete();

    /**
     * Says that a section is complete.
     *
     * @return whether that is known for good; else to be said again
     */
    boolean report(int section);

    /** Leaves the group, which then has this process's sections to give away. */
    @Override
    void close();
}
