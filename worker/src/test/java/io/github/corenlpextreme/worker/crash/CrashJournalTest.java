package io.github.corenlpextreme.worker.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.worker.crash.LineVerdict.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrashJournalTest {

    private static final String SELF = "worker-0";
    private static final long TASK = 5;
    private static final long POISON = 4711;

    @Test
    void suspectsNothingInALaneThatWasGivenAwayInOrder() {
        CrashJournal first = CrashJournal.resume(SELF, TASK, LaneCommitMetadata.NONE, PreviousExit.UNKNOWN);
        first.begin(TASK + 1);

        CrashJournal next =
                CrashJournal.resume("worker-1", TASK, first.note(TASK, LaneRelease.FOR_GOOD), PreviousExit.UNKNOWN);

        assertThat(next.of(TASK)).isEqualTo(TaskHistory.NONE);
    }

    @Test
    void suspectsNothingInALaneThatMovedFromAWorkerThatMayBeAlive() {
        CrashJournal first = CrashJournal.resume(SELF, TASK, LaneCommitMetadata.NONE, PreviousExit.UNKNOWN);
        first.begin(TASK + 1);

        CrashJournal next =
                CrashJournal.resume("worker-1", TASK, first.note(TASK, LaneRelease.PERHAPS), PreviousExit.UNKNOWN);

        assertThat(next.of(TASK)).isEqualTo(TaskHistory.NONE);
    }

    @Test
    void knowsOfTheDeathOfItsPredecessorInTheMiddleOfARebalance() {
        CrashJournal first = CrashJournal.resume(SELF, TASK, LaneCommitMetadata.NONE, PreviousExit.UNKNOWN);
        first.begin(TASK + 1);

        CrashJournal next =
                CrashJournal.resume(SELF, TASK, first.note(TASK, LaneRelease.PERHAPS), PreviousExit.UNKNOWN);

        assertThat(next.of(TASK).isSuspect()).isTrue();
    }

    @Test
    void suspectsEveryTaskThatMayHaveBeenBegunWhenAProcessDied() {
        CrashJournal first = CrashJournal.resume(SELF, TASK, LaneCommitMetadata.NONE, PreviousExit.UNKNOWN);
        first.begin(TASK + 2);

        CrashJournal next = afterDeath(first, TASK, PreviousExit.UNKNOWN);

        assertThat(next.of(TASK).isSuspect()).isTrue();
        assertThat(next.of(TASK + 1).isSuspect()).isTrue();
        assertThat(next.of(TASK + 2).isSuspect()).isFalse();
    }

    @Test
    void suspectsNothingThatWasNotBegun() {
        CrashJournal idle = CrashJournal.resume(SELF, TASK, LaneCommitMetadata.NONE, PreviousExit.UNKNOWN);

        assertThat(afterDeath(idle, TASK, PreviousExit.OWN_DOING).of(TASK)).isEqualTo(TaskHistory.NONE);
    }

    @Test
    void goesOnSuspectingWhenTheLaneIsGivenAwayInBetween() {
        CrashJournal first = CrashJournal.resume(SELF, TASK, LaneCommitMetadata.NONE, PreviousExit.UNKNOWN);
        first.begin(TASK + 1);
        CrashJournal second = afterDeath(first, TASK, PreviousExit.UNKNOWN);

        CrashJournal third =
                CrashJournal.resume("worker-1", TASK, second.note(TASK, LaneRelease.FOR_GOOD), PreviousExit.UNKNOWN);

        assertThat(third.of(TASK).deaths()).isEqualTo(1);
    }

    @Test
    void forgetsWhatIsDone() {
        CrashJournal first = CrashJournal.resume(SELF, TASK, LaneCommitMetadata.NONE, PreviousExit.UNKNOWN);
        first.begin(TASK + 1);
        CrashJournal second = afterDeath(first, TASK, PreviousExit.UNKNOWN);
        second.markInFlight(TASK, POISON);
        second.put(new LineVerdict(TASK, POISON, VerdictKind.STUCK, 0));

        LaneCommitMetadata after = second.note(TASK + 1, LaneRelease.NONE);

        assertThat(after)
                .isEqualTo(new LaneCommitMetadata(SELF, TASK + 1, false, TASK + 1, 0, Optional.empty(), List.of()));
    }

    /** A line that ends its process itself, where its exit code is known, and where it is not. */
    @ParameterizedTest
    @CsvSource({"OWN_DOING,2", "KILLED,3", "UNKNOWN,3"})
    void condemnsAPoisonLineAfterSoManyDeaths(PreviousExit death, int expected) {
        CrashJournal history = CrashJournal.resume(SELF, TASK, LaneCommitMetadata.NONE, PreviousExit.UNKNOWN);
        int deaths = 0;
        while (!condemns(history)) {
            history.begin(TASK + 1);
            if (history.of(TASK).isSuspect()) {
                history.markInFlight(TASK, POISON);
            }
            deaths++;
            history = afterDeath(history, TASK, death);
        }

        assertThat(deaths).isEqualTo(expected);
        assertThat(history.condemned()).isEqualTo(1);
    }

    @Test
    void condemnsNoLineForTheExitOfAnotherWorker() {
        CrashJournal first = CrashJournal.resume("worker-1", TASK, LaneCommitMetadata.NONE, PreviousExit.UNKNOWN);
        first.begin(TASK + 1);
        CrashJournal second =
                CrashJournal.resume("worker-1", TASK, first.note(TASK, LaneRelease.NONE), PreviousExit.UNKNOWN);
        second.begin(TASK + 1);
        second.markInFlight(TASK, POISON);

        CrashJournal mine =
                CrashJournal.resume(SELF, TASK, second.note(TASK, LaneRelease.NONE), PreviousExit.OWN_DOING);

        assertThat(mine.of(TASK).of(POISON)).contains(new LineVerdict(TASK, POISON, VerdictKind.SUSPECT, 1));
    }

    /** Signals from outside, each while another line is in flight: none of them may be condemned. */
    @Test
    void condemnsNoLineHoweverOftenProcessesAreKilledAtDifferentLines() {
        CrashJournal history = CrashJournal.resume(SELF, TASK, LaneCommitMetadata.NONE, PreviousExit.UNKNOWN);
        for (long line = 0; line < 50; line++) {
            history.begin(TASK + 1);
            history.markInFlight(TASK, line);
            history = afterDeath(history, TASK, PreviousExit.KILLED);
        }

        assertThat(history.of(TASK).lines()).noneMatch(LineVerdict::condemned);
    }

    @Test
    void keepsSeveralPoisonLinesOfOneTaskApart() {
        CrashJournal history = CrashJournal.resume(SELF, TASK, LaneCommitMetadata.NONE, PreviousExit.UNKNOWN);
        List<Long> condemned = new ArrayList<>();
        history.begin(TASK + 1);
        history = afterDeath(history, TASK, PreviousExit.OWN_DOING);
        for (long line : new long[] {10, 20, 30}) {
            history.begin(TASK + 1);
            history.markInFlight(TASK, line);
            history = afterDeath(history, TASK, PreviousExit.OWN_DOING);
            condemned.add(line);

            assertThat(history.of(TASK).lines())
                    .filteredOn(LineVerdict::condemned)
                    .extracting(LineVerdict::line)
                    .isEqualTo(condemned);
        }
    }

    @Test
    void saysWhatIsWrongWhenMoreLinesKillThanKafkaCanKeep() {
        CrashJournal history = CrashJournal.resume(SELF, TASK, LaneCommitMetadata.NONE, PreviousExit.UNKNOWN);
        for (long line = 0; line < CrashJournal.MOST_LINES; line++) {
            history.put(new LineVerdict(TASK, line, VerdictKind.STUCK, 0));
        }

        assertThatThrownBy(() -> history.put(new LineVerdict(TASK, 99, VerdictKind.STUCK, 0)))
                .hasMessageContaining("--worker-memory");
    }

    private static boolean condemns(CrashJournal history) {
        return history.of(TASK).of(POISON).map(LineVerdict::condemned).orElse(false);
    }

    /** What the next process under the same identity makes of what was committed last. */
    private static CrashJournal afterDeath(CrashJournal dead, long offset, PreviousExit death) {
        LaneCommitMetadata left =
                CommitMetadataCodec.read(CommitMetadataCodec.write(dead.note(offset, LaneRelease.NONE)));
        return CrashJournal.resume(SELF, offset, left, death);
    }
}
