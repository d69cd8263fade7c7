package io.github.corenlpextreme.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.cli.config.ExitCodes;
import io.github.corenlpextreme.cli.local.FleetAction.Assign;
import io.github.corenlpextreme.cli.local.FleetAction.GiveUp;
import io.github.corenlpextreme.cli.local.FleetAction.Start;
import io.github.corenlpextreme.cli.local.FleetEvent.Exited;
import io.github.corenlpextreme.cli.local.FleetEvent.Ready;
import io.github.corenlpextreme.cli.local.FleetEvent.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetTest {

    private static final long SECOND = 1_000_000_000L;
    private static final int KILLED = 137;

    private Fleet fleet = new Fleet(FleetPlan.of(1, 100));
    private long now;

    @Test
    void startsAProcessPerWorkerAndNoSpare() {
        fleet = new Fleet(FleetPlan.of(3, 100));

        assertThat(start()).containsExactly(new Start(0), new Start(1), new Start(2));
    }

    @Test
    void givesIdsToProcessesAsTheyGetReady() {
        fleet = new Fleet(FleetPlan.of(2, 100));
        start();

        assertThat(ready(1)).containsExactly(new Assign(1, "worker-0"));
        assertThat(ready(0)).containsExactly(new Assign(0, "worker-1"));
        assertThat(fleet.counts()).isEqualTo(new FleetCounts(0, 0, 2, 0, 0));
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
        assertThat(reported(0, 93, 93 * SECOND)).containsExactly(new Start(1));
    }

    @Test
    void startsOneSpareOnlyHoweverManyAreNearTheirEnd() {
        fleet = new Fleet(FleetPlan.of(2, 100));
        start();
        now += 4 * SECOND;
        ready(0);
        ready(1);

        assertThat(reported(0, 99, 99 * SECOND)).containsExactly(new Start(2));
        assertThat(reported(1, 99, 99 * SECOND)).isEmpty();
        assertThat(ready(2)).isEmpty();
    }

    @Test
    void theReadySpareTakesOverAtOnce() {
        working();
        reported(0, 99, 99 * SECOND);
        ready(1);

        assertThat(exited(0, ExitCodes.REPLACE_WORKER)).containsExactly(new Assign(1, "worker-0"));
        assertThat(fleet.counts()).isEqualTo(new FleetCounts(0, 0, 1, 1, 0));
    }

    @Test
    void theWarmingSpareTakesOverWhenItIsReadyAndNoOtherIsStarted() {
        working();
        reported(0, 99, 99 * SECOND);

        assertThat(exited(0, ExitCodes.REPLACE_WORKER)).isEmpty();
        assertThat(ready(1)).containsExactly(new Assign(1, "worker-0"));
    }

    @Test
    void aSpareThatCameTooLateIsStartedAtTheReplacement() {
        working();

        assertThat(exited(0, ExitCodes.REPLACE_WORKER)).containsExactly(new Start(1));
    }

    /** 100 tasks in 5 s, warm-up 4 s: from the second process on, the spare is due from the beginning. */
    @Test
    void rememberedPaceStartsTheSpareOfTheNextProcessInTime() {
        working();
        now += 5 * SECOND;
        exited(0, ExitCodes.REPLACE_WORKER);
        now += 4 * SECOND;

        assertThat(ready(1)).containsExactly(new Assign(1, "worker-0"), new Start(2));
    }

    @Test
    void withOneTaskPerProcessTheSpareIsStartedAtOnce() {
        fleet = new Fleet(FleetPlan.of(1, 1));
        start();

        assertThat(ready(0)).containsExactly(new Assign(0, "worker-0"), new Start(1));
        assertThat(ready(1)).isEmpty();
        assertThat(exited(0, ExitCodes.REPLACE_WORKER)).containsExactly(new Assign(1, "worker-0"), new Start(2));
    }

    @Test
    void withoutALimitThereIsNeverASpare() {
        fleet = new Fleet(FleetPlan.of(1, 0));
        start();
        now += 4 * SECOND;
        ready(0);

        assertThat(reported(0, 1_000_000, SECOND)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 130, 143, KILLED, 139, 0})
    void whateverElseItEndsWithAProcessIsReplacedUnderTheSameId(int code) {
        working();

        assertThat(exited(0, code)).containsExactly(new Start(1));
        assertThat(ready(1)).containsExactly(new Assign(1, "worker-0"));
        assertThat(fleet.counts()).isEqualTo(new FleetCounts(0, 0, 1, 0, 1));
    }

    @Test
    void aCrashTakesTheReadySpare() {
        working();
        reported(0, 99, 99 * SECOND);
        ready(1);

        assertThat(exited(0, KILLED)).containsExactly(new Assign(1, "worker-0"));
    }

    @Test
    void aSpareThatDiesIsStartedAgainOnlyIfItIsStillNeeded() {
        working();
        reported(0, 99, 99 * SECOND);

        assertThat(exited(1, KILLED)).containsExactly(new Start(2));
    }

    @Test
    void givesUpAfterFiveCrashesInARowWithTheLastWords() {
        working();
        crash(4);

        List<FleetAction> last = on(new Exited(4, KILLED, List.of("first", "the very last", " ")));

        assertThat(last)
                .containsExactly(new GiveUp(new WorkersFailed(
                        1,
                        "worker-0 ended 5 times in a row without finishing a task, at last with killed by signal 9;"
                                + " its last words: the very last")));
    }

    @Test
    void aFinishedTaskForgetsTheCrashesBefore() {
        working();
        crash(4);
        reported(4, 1, SECOND);

        assertThat(exited(4, KILLED)).containsExactly(new Start(5));
    }

    @Test
    void aQuarantinedLineForgetsTheCrashesBefore() {
        working();
        crash(4);
        on(new Reported(4, new WorkerStatus(0, 1, 0, 0)));

        assertThat(exited(4, KILLED)).containsExactly(new Start(5));
    }

    @Test
    void aStatusWithoutProgressForgetsNothing() {
        working();
        crash(4);
        reported(4, 0, SECOND);

        assertThat(exited(4, KILLED)).hasOnlyElementsOfType(GiveUp.class);
    }

    @Test
    void oneWorkerThatNeverComesUpAgainIsNoticedWhileTheOthersWork() {
        fleet = new Fleet(FleetPlan.of(2, 0));
        start();
        ready(0);
        ready(1);
        int process = 1;
        for (int crash = 1; crash < Fleet.MOST_CRASHES_IN_A_ROW; crash++) {
            assertThat(exited(process, KILLED)).hasOnlyElementsOfType(Start.class);
            reported(0, crash, SECOND);
            process = crash + 1;
            ready(process);
        }

        assertThat(exited(process, KILLED)).hasOnlyElementsOfType(GiveUp.class);
    }

    @Test
    void givesUpAfterFiveProcessesThatNeverGotReady() {
        start();
        for (int process = 0; process < 4; process++) {
            assertThat(exited(process, 1)).containsExactly(new Start(process + 1));
        }

        List<FleetAction> last = on(new Exited(4, 1, List.of()));

        assertThat(last).singleElement().asString().contains("loading its models", "exit code 1", "none");
    }

    @Test
    void aPipelineThatCannotBeBuiltEndsTheRunInTheWorkersWords() {
        start();

        assertThat(on(new Exited(0, 2, List.of("warning", "unknown annotator 'poss'; did you mean pos?"))))
                .containsExactly(new GiveUp(new WorkersFailed(2, "unknown annotator 'poss'; did you mean pos?")));
    }

    @Test
    void aChangedInputEndsTheRun() {
        working();

        assertThat(on(new Exited(0, 4, List.of())))
                .containsExactly(new GiveUp(new WorkersFailed(4, "an input changed since the job began")));
    }

    @Test
    void modelsThatDoNotFitEndTheRunAtTheSecondTry() {
        start();

        assertThat(exited(0, 3)).containsExactly(new Start(1));
        assertThat(exited(1, 3)).singleElement().asString().contains("exitCode=3", "--worker-memory");
    }

    /** Two deaths on a chunk, a third on its line, and then the line is quarantined: that must be waited for. */
    @Test
    void aDocumentThatDoesNotFitIsGivenTheDeathsItNeedsToBeQuarantined() {
        working();
        for (int process = 0; process < 3; process++) {
            assertThat(exited(process, 3)).containsExactly(new Start(process + 1));
            ready(process + 1);
        }

        assertThat(exited(3, 3)).containsExactly(new Start(4));
        ready(4);
        assertThat(exited(4, 3)).singleElement().asString().contains("exitCode=3", "ran out of memory 5 times");
    }

    @Test
    void afterGivingUpNothingIsDoneAnyMore() {
        start();
        exited(0, 2);

        assertThat(ready(0)).isEmpty();
        assertThat(exited(0, KILLED)).isEmpty();
    }

    @Test
    void eventsOfUnknownProcessesAreIgnored() {
        working();

        assertThat(ready(7)).isEmpty();
        assertThat(reported(7, 1, 1)).isEmpty();
        assertThat(exited(7, KILLED)).isEmpty();
        assertThat(fleet.counts()).isEqualTo(new FleetCounts(0, 0, 1, 0, 0));
    }

    /** Process 0 works as worker-0 after a warm-up of 4 s. */
    private void working() {
        start();
        now += 4 * SECOND;
        ready(0);
    }

    private void crash(int times) {
        for (int process = 0; process < times; process++) {
            exited(process, KILLED);
            ready(process + 1);
        }
    }

    private List<FleetAction> start() {
        return fleet.start(now);
    }

    private List<FleetAction> ready(int process) {
        return on(new Ready(process));
    }

    /** @param worked nanoseconds since the process was ready, 4 s after the beginning */
    private List<FleetAction> reported(int process, long tasks, long worked) {
        now = Math.max(now, 4 * SECOND + worked);
        return on(new Reported(process, new WorkerStatus(tasks, 0, 0, 0)));
    }

    private List<FleetAction> exited(int process, int code) {
        return on(new Exited(process, code, List.of()));
    }

    private List<FleetAction> on(FleetEvent event) {
        return fleet.on(event, now);
    }
}
