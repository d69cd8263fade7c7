package io.github.corenlpextreme.local.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.local.fleet.FleetAction.AssignIdentity;
import io.github.corenlpextreme.local.fleet.FleetAction.GiveUpFleet;
import io.github.corenlpextreme.local.fleet.FleetAction.StartProcess;
import io.github.corenlpextreme.local.fleet.FleetEvent.ProcessExited;
import io.github.corenlpextreme.local.fleet.FleetEvent.StatusReported;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetCrashTest extends FleetStory {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 130, 143, KILLED, 139, 0})
    void whateverElseItEndsWithAProcessIsReplacedUnderTheSameId(int code) {
        working();

        assertThat(exited(0, code)).containsExactly(new StartProcess(1));
        assertThat(ready(1)).containsExactly(new AssignIdentity(1, "worker-0", OptionalInt.of(code)));
        assertThat(fleet.counts()).isEqualTo(new FleetCounts(0, 0, 1, 0, 1));
    }

    @Test
    void aCrashTakesTheReadySpare() {
        working();
        reported(0, 99, 99 * SECOND);
        ready(1);

        assertThat(exited(0, KILLED)).containsExactly(new AssignIdentity(1, "worker-0", OptionalInt.of(KILLED)));
    }

    @Test
    void aSpareThatDiesIsStartedAgainOnlyIfItIsStillNeeded() {
        working();
        reported(0, 99, 99 * SECOND);

        assertThat(exited(1, KILLED)).containsExactly(new StartProcess(2));
    }

    @Test
    void givesUpAfterFiveCrashesInARowWithTheLastWords() {
        working();
        crash(4);

        List<FleetAction> last = on(new ProcessExited(4, KILLED, List.of("first", "the very last", " ")));

        assertThat(last)
                .containsExactly(new GiveUpFleet(new FleetFailure(
                        1,
                        "worker-0 ended 5 times in a row without finishing a task, most recently with killed by"
                                + " signal 9;"
                                + " its last output: the very last")));
    }

    /** The run puts the name of the program before what it says itself. */
    @Test
    void theLastWordsAreTheWorkersOwnSentenceWithoutTheNameBeforeIt() {
        working();
        List<String> lines = List.of("corenlp-extreme: property 'x' is unknown", "\tat some.Where(It.java)");

        List<FleetAction> last = on(new ProcessExited(0, 2, lines));

        assertThat(last).containsExactly(new GiveUpFleet(new FleetFailure(2, "property 'x' is unknown")));
    }

    @Test
    void whatJavaSaysOfItsFlagsAndWhatIsLoggedAreNoLastWords() {
        working();
        List<String> lines = List.of(
                "Error occurred during initialization of VM",
                "Picked up JAVA_TOOL_OPTIONS: -Da=b",
                "NOTE: Picked up JDK_JAVA_OPTIONS: -Da=b",
                "11:02:03 WARN  NetworkClient: a line of Kafka's",
                "\tat some.Where(It.java)",
                "\t... 25 common frames omitted");

        List<FleetAction> last = on(new ProcessExited(0, 2, lines));

        assertThat(last)
                .containsExactly(new GiveUpFleet(new FleetFailure(2, "Error occurred during initialization of VM")));
    }

    @Test
    void aFinishedTaskForgetsTheCrashesBefore() {
        working();
        crash(4);
        reported(4, 1, SECOND);

        assertThat(exited(4, KILLED)).containsExactly(new StartProcess(5));
    }

    @Test
    void aQuarantinedLineForgetsTheCrashesBefore() {
        working();
        crash(4);
        on(new StatusReported(4, new WorkerStatus(0, 1, 0, 0)));

        assertThat(exited(4, KILLED)).containsExactly(new StartProcess(5));
    }

    @Test
    void aStatusWithoutProgressForgetsNothing() {
        working();
        crash(4);
        reported(4, 0, SECOND);

        assertThat(exited(4, KILLED)).hasOnlyElementsOfType(GiveUpFleet.class);
    }

    @Test
    void oneWorkerThatNeverComesUpAgainIsNoticedWhileTheOthersWork() {
        fleet = new WorkerFleet(FleetPlan.of(2, 0));
        start();
        ready(0);
        ready(1);
        int process = 1;
        for (int crash = 1; crash < WorkerFleet.MOST_CRASHES_IN_A_ROW; crash++) {
            assertThat(exited(process, KILLED)).hasOnlyElementsOfType(StartProcess.class);
            reported(0, crash, SECOND);
            process = crash + 1;
            ready(process);
        }

        assertThat(exited(process, KILLED)).hasOnlyElementsOfType(GiveUpFleet.class);
    }

    @Test
    void givesUpAfterFiveProcessesThatNeverGotReady() {
        start();
        for (int process = 0; process < 4; process++) {
            assertThat(exited(process, 1)).containsExactly(new StartProcess(process + 1));
        }

        List<FleetAction> last = on(new ProcessExited(4, 1, List.of()));

        assertThat(last).singleElement().asString().contains("loading its models", "exit code 1", "none");
    }

    @Test
    void aPipelineThatCannotBeBuiltEndsTheRunInTheWorkersWords() {
        start();

        assertThat(on(new ProcessExited(0, 2, List.of("warning", "unknown annotator 'poss'; did you mean pos?"))))
                .containsExactly(new GiveUpFleet(new FleetFailure(2, "unknown annotator 'poss'; did you mean pos?")));
    }

    @Test
    void aChangedInputEndsTheRun() {
        working();

        assertThat(on(new ProcessExited(0, 4, List.of())))
                .containsExactly(new GiveUpFleet(new FleetFailure(4, "an input has changed since the job began")));
    }

    @Test
    void modelsThatDoNotFitEndTheRunAtTheSecondTry() {
        start();

        assertThat(exited(0, 3)).containsExactly(new StartProcess(1));
        assertThat(exited(1, 3)).singleElement().asString().contains("exitCode=3", "--worker-memory");
    }

    /** Two deaths on a chunk, a third on its line, and then the line is quarantined: that must be waited for. */
    @Test
    void aDocumentThatDoesNotFitIsGivenTheDeathsItNeedsToBeQuarantined() {
        working();
        for (int process = 0; process < 3; process++) {
            assertThat(exited(process, 3)).containsExactly(new StartProcess(process + 1));
            ready(process + 1);
        }

        assertThat(exited(3, 3)).containsExactly(new StartProcess(4));
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
}
