package io.github.corenlpextreme.writer.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedSectionsTest {

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    @Test
    void endsWhenItsOwnSectionsAreComplete() throws IOException {
        boolean complete = new SharedSections(Set.of(1, 3), new FixedSections(Set.of(1, 3)), this::writeAtOnce)
                .run(() -> false, () -> {});

        assertThat(complete).isTrue();
        assertThat(events).containsExactlyInAnyOrder("wrote 1", "wrote 3");
    }

    @Test
    void aSectionIsStoppedBeforeItIsGivenBackAndTakenUpAgainWhenItComesBack() throws IOException {
        ScriptedGroup group = new ScriptedGroup(List.of(Set.of(1, 2), Set.of(1), Set.of(1, 2)));

        boolean complete = new SharedSections(
                        Set.of(1, 2),
                        group,
                        (section, stopped) ->
                                section == 1 ? writeAtOnce(section, stopped) : writeUntilStopped(section, stopped, 1))
                .run(() -> false, () -> {});

        assertThat(complete).isTrue();
        assertThat(events).containsSubsequence("stopped 2", "gave back [2]", "wrote 2");
    }

    @Test
    void waitsForSectionsThatOthersWrite() throws IOException {
        ScriptedGroup group = new ScriptedGroup(List.of(Set.of(1), Set.of(1), Set.of(1)));
        group.completeAtTheEnd = Set.of(2);

        boolean complete = new SharedSections(Set.of(1, 2), group, this::writeAtOnce).run(() -> false, () -> {});

        assertThat(complete).isTrue();
        assertThat(events).containsExactly("wrote 1", "left");
        assertThat(group.turns).isGreaterThanOrEqualTo(3);
    }

    @Test
    void doesNotWriteAgainWhatIsComplete() throws IOException {
        ScriptedGroup group = new ScriptedGroup(List.of(Set.of(1, 2)));
        group.complete.add(2);

        new SharedSections(Set.of(1, 2), group, this::writeAtOnce).run(() -> false, () -> {});

        assertThat(events).doesNotContain("wrote 2");
    }

    @Test
    void saysAgainThatASectionIsCompleteUntilItIsKnown() throws IOException {
        ScriptedGroup group = new ScriptedGroup(List.of(Set.of(1), Set.of(1), Set.of(1), Set.of(1)));
        group.deafTurns = 2;
        group.completeAtTheEnd = Set.of(2);

        new SharedSections(Set.of(1, 2), group, this::writeAtOnce).run(() -> false, () -> {});

        assertThat(group.complete).contains(1);
        assertThat(events).containsOnlyOnce("wrote 1");
    }

    @Test
    void ifOneFailsTheOthersStopAndTheFailureIsTheProcesses() {
        FixedSections both = new FixedSections(Set.of(1, 2));
        SharedSections sections = new SharedSections(Set.of(1, 2), both, (section, stopped) -> {
            if (section == 1) {
                throw new IOException("no room");
            }
            return writeUntilStopped(section, stopped, 1);
        });

        assertThatThrownBy(() -> sections.run(() -> false, () -> {})).hasMessage("no room");
        assertThat(events).contains("stopped 2");
    }

    @Test
    void stopsAllWhenItIsToStop() throws IOException {
        BooleanSupplier atOnce = new ScriptedStop(2);
        boolean complete = new SharedSections(
                        Set.of(1),
                        new FixedSections(Set.of(1)),
                        (section, stopped) -> writeUntilStopped(section, stopped, 9))
                .run(atOnce, () -> {});

        assertThat(complete).isFalse();
        assertThat(events).containsExactly("stopped 1");
    }

    private boolean writeAtOnce(int section, BooleanSupplier stopped) {
        events.add("wrote " + section);
        return true;
    }

    /** @param times how often it is to be stopped before it writes at once */
    private boolean writeUntilStopped(int section, BooleanSupplier stopped, int times) {
        if (Collections.frequency(events, "stopped " + section) == times) {
            return writeAtOnce(section, stopped);
        }
        while (!stopped.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        events.add("stopped " + section);
        return false;
    }

    private static final class ScriptedStop implements BooleanSupplier {

        private int left;

        private ScriptedStop(int turns) {
            this.left = turns;
        }

        @Override
        public boolean getAsBoolean() {
            return left-- <= 0;
        }
    }

    /** Has these sections turn by turn, and the last ones for ever. */
    private final class ScriptedGroup implements SectionGroup {

        private final List<Set<Integer>> script;
        private final Set<Integer> complete = new HashSet<>();
        private Set<Integer> completeAtTheEnd = Set.of();
        private Set<Integer> assigned = Set.of();
        private int turns;
        private int deafTurns;

        private ScriptedGroup(List<Set<Integer>> script) {
            this.script = List.copyOf(script);
        }

        @Override
        public void poll(Duration timeout, Consumer<Set<Integer>> revoked) {
            Set<Integer> next = script.get(Math.min(turns, script.size() - 1));
            Set<Integer> gone = new HashSet<>(assigned);
            gone.removeAll(next);
            if (!gone.isEmpty()) {
                revoked.accept(gone);
                events.add("gave back " + gone);
            }
            assigned = next;
            turns++;
            if (turns >= script.size()) {
                complete.addAll(completeAtTheEnd);
            }
        }

        @Override
        public Set<Integer> assigned() {
            return assigned;
        }

        @Override
        public Set<Integer> complete() {
            return Set.copyOf(complete);
        }

        @Override
        public boolean report(int section) {
            if (turns > deafTurns) {
                complete.add(section);
            }
            return turns > deafTurns;
        }

        @Override
        public void close() {
            events.add("left");
        }
    }
}
