package io.github.corenlpextreme.writer.share;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The part that one process has in writing the sections of a job: it writes those that are its own, gives back those
 * that are no longer, and stays, to take over what another one leaves, until all are complete. Used by one thread.
 */
public final class SharedSections {

    private static final Duration GROUP_TURN = Duration.ofMillis(100);
    private static final Duration WORK_TURN = Duration.ofMillis(200);

    /** A step of a writer takes less, but for an upload; the next process waits for the section's lock in any case. */
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final Set<Integer> wanted;
    private final SectionGroup group;
    private final SectionThreads threads;
    private final Set<Integer> written = new HashSet<>(); // by this process

    /** @param wanted numbers of the sections after which it ends */
    public SharedSections(Set<Integer> wanted, SectionGroup group, SectionWriting writing) {
        this.wanted = Set.copyOf(wanted);
        this.group = group;
        this.threads = new SectionThreads(writing);
    }

    /**
     * Takes part until all that are wanted are complete or the caller wants to stop. If a section fails, the others
     * make durable what they have, and stop.
     *
     * @param onTurn run at each turn
     * @return whether all are complete
     * @throws IOException of the first section that fails; or what else it throws
     */
    public boolean run(BooleanSupplier stopped, Runnable onTurn) throws IOException {
        try (group) {
            while (!view().allComplete() && !stopped.getAsBoolean()) {
                onTurn.run();
                turn();
            }
            giveBack(threads.running());
            written.addAll(threads.await(Duration.ZERO));
            report();
            return view().allComplete();
        } finally {
            giveBack(threads.running());
        }
    }

    private void turn() throws IOException {
        group.poll(GROUP_TURN, this::giveBack);
        giveBack(view().toStop());
        written.addAll(threads.await(WORK_TURN));
        report();
        view().toStart().forEach(threads::start);
    }

    private void report() {
        Set<Integer> known = group.complete();
        written.stream().filter(section -> !known.contains(section)).forEach(group::report);
    }

    private SectionView view() {
        Set<Integer> complete = new HashSet<>(group.complete());
        complete.addAll(written);
        return new SectionView(wanted, group.assigned(), complete, threads.running());
    }

    private void giveBack(Set<Integer> sections) {
        threads.stop(sections, STOPPING);
    }
}
