package io.github.corenlpextreme.worker.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.worker.crash.LineNote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneHistoryTest {

    private static final String SELF = "worker-0";
    private static final long TASK = 5;
    private static final long POISON = 4711;

    @Test
    void suspectsNothingInALaneThatWasGivenAwayInOrder() {
        LaneHistory first = LaneHistory.takeUp(SELF, TASK, LaneNote.NONE, Death.UNKNOWN);
        first.begin(TASK + 1);

        LaneHistory next = LaneHistory.takeUp("worker-1", TASK, first.note(TASK, Parting.FOR_GOOD), Death.UNKNOWN);

        assertThat(next.of(TASK)).isEqualTo(History.NONE);
    }

    @Test
    void suspectsNothingInALaneThatMovedFromAWorkerThatMayBeAlive() {
        LaneHistory first = LaneHistory.takeUp(SELF, TASK, LaneNote.NONE, Death.UNKNOWN);
        first.begin(TASK + 1);

        LaneHistory next = LaneHistory.takeUp("worker-1", TASK, first.note(TASK, Parting.PERHAPS), Death.UNKNOWN);

        assertThat(next.of(TASK)).isEqualTo(History.NONE);
    }

    @Test
    void knowsOfTheDeathOfItsPredecessorInTheMiddleOfARebalance() {
        LaneHistory first = LaneHistory.takeUp(SELF, TASK, LaneNote.NONE, Death.UNKNOWN);
        first.begin(TASK + 1);

        LaneHistory next = LaneHistory.takeUp(SELF, TASK, first.note(TASK, Parting.PERHAPS), Death.UNKNOWN);

        assertThat(next.of(TASK).isSuspect()).isTrue();
    }

    @Test
    void suspectsEveryTaskThatMayHaveBeenBegunWhenAProcessDied() {
        LaneHistory first = LaneHistory.takeUp(SELF, TASK, LaneNote.NONE, Death.UNKNOWN);
        first.begin(TASK + 2);

        LaneHistory next = afterDeath(first, TASK, Death.UNKNOWN);

        assertThat(next.of(TASK).isSuspect()).isTrue();
        assertThat(next.of(TASK + 1).isSuspect()).isTrue();
        assertThat(next.of(TASK + 2).isSuspect()).isFalse();
    }

    @Test
    void suspectsNothingThatWasNotBegun() {
        LaneHistory idle = LaneHistory.takeUp(SELF, TASK, LaneNote.NONE, Death.UNKNOWN);

        assertThat(afterDeath(idle, TASK, Death.OWN_DOING).of(TASK)).isEqualTo(History.NONE);
    }

    @Test
    void goesOnSuspectingWhenTheLaneIsGivenAwayInBetween() {
        LaneHistory first = LaneHistory.takeUp(SELF, TASK, LaneNote.NONE, Death.UNKNOWN);
        first.begin(TASK + 1);
        LaneHistory second = afterDeath(first, TASK, Death.UNKNOWN);

        LaneHistory third = LaneHistory.takeUp("worker-1", TASK, second.note(TASK, Parting.FOR_GOOD), Death.UNKNOWN);

        assertThat(third.of(TASK).deaths()).isEqualTo(1);
    }

    @Test
    void forgetsWhatIsDone() {
        LaneHistory first = LaneHistory.takeUp(SELF, TASK, LaneNote.NONE, Death.UNKNOWN);
        first.begin(TASK + 1);
        LaneHistory second = afterDeath(first, TASK, Death.UNKNOWN);
        second.alone(TASK, POISON);
        second.put(new LineNote(TASK, POISON, Kind.STUCK, 0));

        LaneNote after = second.note(TASK + 1, Parting.NONE);

        assertThat(after).isEqualTo(new LaneNote(SELF, TASK + 1, false, TASK + 1, 0, Optional.empty(), List.of()));
    }

    /** A line that ends its process itself, where its exit code is known, and where it is not. */
    @ParameterizedTest
    @CsvSource({"OWN_DOING,2", "KILLED,3", "UNKNOWN,3"})
    void condemnsAPoisonLineAfterSoManyDeaths(Death death, int expected) {
        LaneHistory history = LaneHistory.takeUp(SELF, TASK, LaneNote.NONE, Death.UNKNOWN);
        int deaths = 0;
        while (!condemns(history)) {
            history.begin(TASK + 1);
            if (history.of(TASK).isSuspect()) {
                history.alone(TASK, POISON);
            }
            deaths++;
            history = afterDeath(history, TASK, death);
        }

        assertThat(deaths).isEqualTo(expected);
        assertThat(history.condemned()).isEqualTo(1);
    }

    @Test
    void condemnsNoLineForTheExitOfAnotherWorker() {
        LaneHistory first = LaneHistory.takeUp("worker-1", TASK, LaneNote.NONE, Death.UNKNOWN);
        first.begin(TASK + 1);
        LaneHistory second = LaneHistory.takeUp("worker-1", TASK, first.note(TASK, Parting.NONE), Death.UNKNOWN);
        second.begin(TASK + 1);
        second.alone(TASK, POISON);

        LaneHistory mine = LaneHistory.takeUp(SELF, TASK, second.note(TASK, Parting.NONE), Death.OWN_DOING);

        assertThat(mine.of(TASK).of(POISON)).contains(new LineNote(TASK, POISON, Kind.SUSPECT, 1));
    }

    /** Signals from outside, each while another line is in flight: none of them may be condemned. */
    @Test
    void condemnsNoLineHoweverOftenProcessesAreKilledAtDifferentLines() {
        LaneHistory history = LaneHistory.takeUp(SELF, TASK, LaneNote.NONE, Death.UNKNOWN);
        for (long line = 0; line < 50; line++) {
            history.begin(TASK + 1);
            history.alone(TASK, line);
            history = afterDeath(history, TASK, Death.KILLED);
        }

        assertThat(history.of(TASK).lines()).noneMatch(LineNote::condemned);
    }

    @Test
    void keepsSeveralPoisonLinesOfOneTaskApart() {
        LaneHistory history = LaneHistory.takeUp(SELF, TASK, LaneNote.NONE, Death.UNKNOWN);
        List<Long> condemned = new ArrayList<>();
        history.begin(TASK + 1);
        history = afterDeath(history, TASK, Death.OWN_DOING);
        for (long line : new long[] {10, 20, 30}) {
            history.begin(TASK + 1);
            history.alone(TASK, line);
            history = afterDeath(history, TASK, Death.OWN_DOING);
            condemned.add(line);

            assertThat(history.of(TASK).lines())
                    .filteredOn(LineNote::condemned)
                    .extracting(LineNote::line)
                    .isEqualTo(condemned);
        }
    }

    @Test
    void saysWhatIsWrongWhenMoreLinesKillThanKafkaCanKeep() {
        LaneHistory history = LaneHistory.takeUp(SELF, TASK, LaneNote.NONE, Death.UNKNOWN);
        for (long line = 0; line < LaneHistory.MOST_LINES; line++) {
            history.put(new LineNote(TASK, line, Kind.STUCK, 0));
        }

        assertThatThrownBy(() -> history.put(new LineNote(TASK, 99, Kind.STUCK, 0)))
                .hasMessageContaining("--worker-memory");
    }

    private static boolean condemns(LaneHistory history) {
        return history.of(TASK).of(POISON).map(LineNote::condemned).orElse(false);
    }

    /** What the next process under the same identity makes of what was committed last. */
    private static LaneHistory afterDeath(LaneHistory dead, long offset, Death death) {
        LaneNote left = LaneNoteText.read(LaneNoteText.write(dead.note(offset, Parting.NONE)));
        return LaneHistory.takeUp(SELF, offset, left, death);
    }
}
