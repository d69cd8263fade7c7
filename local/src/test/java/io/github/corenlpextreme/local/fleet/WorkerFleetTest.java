package io.github.corenlpextreme.local.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.local.fleet.FleetAction.AssignIdentity;
import io.github.corenlpextreme.local.fleet.FleetAction.StartProcess;
import io.github.corenlpextreme.local.fleet.FleetEvent.WorkAvailable;
import io.github.corenlpextreme.protocol.ExitCodes;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WorkerFleetTest extends FleetStory {

    @Test
    void startsAProcessPerWorkerAndNoSpare() {
        fleet = new WorkerFleet(FleetPlan.of(3, 100));

        assertThat(start()).containsExactly(new StartProcess(0), new StartProcess(1), new StartProcess(2));
    }

    @Test
    void givesIdsToProcessesAsTheyGetReady() {
        fleet = new WorkerFleet(FleetPlan.of(2, 100));
        start();

        assertThat(ready(1)).containsExactly(new AssignIdentity(1, "worker-0", OptionalInt.empty()));
        assertThat(ready(0)).containsExactly(new AssignIdentity(0, "worker-1", OptionalInt.empty()));
        assertThat(fleet.counts()).isEqualTo(new FleetCounts(0, 0, 2, 0, 0));
    }

    @Test
    void givesNoIdsBeforeTheWorkIsThere() {
        fleet = new WorkerFleet(FleetPlan.of(2, 100));
        fleet.start(now);

        assertThat(ready(0)).isEmpty();
        assertThat(on(new WorkAvailable())).containsExactly(new AssignIdentity(0, "worker-0", OptionalInt.empty()));
        assertThat(ready(1)).containsExactly(new AssignIdentity(1, "worker-1", OptionalInt.empty()));
    }

    @Test
    void replacesAProcessThatDiesBeforeTheWorkIsThere() {
        fleet.start(now);

        assertThat(exited(0, KILLED)).containsExactly(new StartProcess(1));
        assertThat(ready(1)).isEmpty();
        assertThat(on(new WorkAvailable())).containsExactly(new AssignIdentity(1, "worker-0", OptionalInt.empty()));
    }

    @Test
    void aSecondReadyOfAProcessChangesNothing() {
        working();

        assertThat(ready(0)).isEmpty();
        assertThat(fleet.counts().working()).isEqualTo(1);
    }

    /** Warm-up 4 s, a task a second: a spare is due when fewer than 8 tasks are left. */
    @Test
    void startsTheSpareWhenTheTasksLeftTakeLessThanTwoWarmUps() {
        working();

        assertThat(reported(0, 92, 92 * SECOND)).isEmpty();
        assertThat(reported(0, 93, 93 * SECOND)).containsExactly(new StartProcess(1));
    }

    @Test
    void startsOneSpareOnlyHoweverManyAreNearTheirEnd() {
        fleet = new WorkerFleet(FleetPlan.of(2, 100));
        start();
        now += 4 * SECOND;
        ready(0);
        ready(1);

        assertThat(reported(0, 99, 99 * SECOND)).containsExactly(new StartProcess(2));
        assertThat(reported(1, 99, 99 * SECOND)).isEmpty();
        assertThat(ready(2)).isEmpty();
    }

    @Test
    void theReadySpareTakesOverAtOnce() {
        working();
        reported(0, 99, 99 * SECOND);
        ready(1);

        assertThat(exited(0, ExitCodes.REPLACE_WORKER))
                .containsExactly(new AssignIdentity(1, "worker-0", OptionalInt.empty()));
        assertThat(fleet.counts()).isEqualTo(new FleetCounts(0, 0, 1, 1, 0));
    }

    @Test
    void theWarmingSpareTakesOverWhenItIsReadyAndNoOtherIsStarted() {
        working();
        reported(0, 99, 99 * SECOND);

        assertThat(exited(0, ExitCodes.REPLACE_WORKER)).isEmpty();
        assertThat(ready(1)).containsExactly(new AssignIdentity(1, "worker-0", OptionalInt.empty()));
    }

    @Test
    void aSpareThatCameTooLateIsStartedAtTheReplacement() {
        working();

        assertThat(exited(0, ExitCodes.REPLACE_WORKER)).containsExactly(new StartProcess(1));
    }

    /** 100 tasks in 5 s, warm-up 4 s: from the second process on, the spare is due from the beginning. */
    @Test
    void rememberedPaceStartsTheSpareOfTheNextProcessInTime() {
        working();
        now += 5 * SECOND;
        exited(0, ExitCodes.REPLACE_WORKER);
        now += 4 * SECOND;

        assertThat(ready(1))
                .containsExactly(new AssignIdentity(1, "worker-0", OptionalInt.empty()), new StartProcess(2));
    }

    @Test
    void withOneTaskPerProcessTheSpareIsStartedAtOnce() {
        fleet = new WorkerFleet(FleetPlan.of(1, 1));
        start();

        assertThat(ready(0))
                .containsExactly(new AssignIdentity(0, "worker-0", OptionalInt.empty()), new StartProcess(1));
        assertThat(ready(1)).isEmpty();
        assertThat(exited(0, ExitCodes.REPLACE_WORKER))
                .containsExactly(new AssignIdentity(1, "worker-0", OptionalInt.empty()), new StartProcess(2));
    }

    @Test
    void withoutALimitThereIsNeverASpare() {
        fleet = new WorkerFleet(FleetPlan.of(1, 0));
        start();
        now += 4 * SECOND;
        ready(0);

        assertThat(reported(0, 1_000_000, SECOND)).isEmpty();
    }

    @Test
    void eventsOfUnknownProcessesAreIgnored() {
        working();

        assertThat(ready(7)).isEmpty();
        assertThat(reported(7, 1, 1)).isEmpty();
        assertThat(exited(7, KILLED)).isEmpty();
        assertThat(fleet.counts()).isEqualTo(new FleetCounts(0, 0, 1, 0, 0));
    }
}
