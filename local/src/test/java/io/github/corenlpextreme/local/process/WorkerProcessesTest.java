package io.github.corenlpextreme.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.local.fleet.FleetCounts;
import io.github.corenlpextreme.local.fleet.FleetFailure;
import io.github.corenlpextreme.local.fleet.FleetPlan;
import io.github.corenlpextreme.protocol.ByteSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, which follow the scripts of {@link FakeWorker}. */
@Timeout(60)
class WorkerProcessesTest {

    private static final long SIGINT = 1L << (2 - 1);
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private WorkerProcesses workers;
    private int scripts;

    @AfterEach
    void close() {
        if (workers != null) {
            workers.close();
        }
        assertThat(processes()).as("processes left behind").isEmpty();
    }

    @Test
    void startsEveryWorkerUnderItsOwnId() {
        start(2, 0);

        awaitLog("started as worker-0");
        awaitLog("started as worker-1");
        await().atMost(LONG).until(() -> workers.counts().processes().working() == 2);
        assertThat(workers.counts().processes()).isEqualTo(new FleetCounts(0, 0, 2, 0, 0));
        await().atMost(LONG).until(() -> workers.counts().residentBytes() > 10 << 20);
    }

    @Test
    void lettingGoOfProcessesThatWaitForWorkTakesNoTime() throws IOException {
        script("ready hang");
        workers = workers(command("FakeWorker", LONG), FleetPlan.of(1, 0), LONG);
        workers.start();
        await().atMost(LONG).until(() -> workers.counts().processes().standby() == 1);

        long began = System.nanoTime();
        workers.close();

        assertThat(log).doesNotContain("started as worker-0");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONG.dividedBy(2));
    }

    @Test
    void replacesAProcessThatAsksForIt() throws IOException {
        script("ready await status:1 exit:75");
        script("ready await status:1 exit:75");

        start(1, 1);

        await().atMost(LONG).until(() -> workers.counts().processes().replaced() == 2);
        await().atMost(LONG)
                .until(() -> log.stream().filter("started as worker-0"::equals).count() == 3);
        assertThat(workers.counts().processes().crashed()).isZero();
    }

    @Test
    void restartsAProcessThatWasKilled() {
        start(1, 0);
        awaitLog("started as worker-0");
        log.clear();

        processes().forEach(ProcessHandle::destroyForcibly);

        awaitLog("started as worker-0");
        assertThat(workers.counts().processes().crashed()).isEqualTo(1);
    }

    @Test
    void saysInTheWorkersWordsWhyThePipelineCannotBeBuilt() throws IOException {
        script("say:unknown_annotator_'poss' exit:2");

        start(1, 0);

        assertThat(failure()).isEqualTo(new FleetFailure(2, "unknown annotator 'poss'"));
    }

    @Test
    void recognisesWorkersThatRunOutOfMemoryWhileTheyLoad() throws IOException {
        script("memory");
        script("memory");

        start(1, 0);

        assertThat(failure().exitCode()).isEqualTo(3);
    }

    @Test
    void givesUpWhenNothingCanBeStarted() {
        start(command("NoSuchMain", LONG), FleetPlan.of(1, 0));

        assertThat(failure().reason()).contains("5 times in a row", "NoSuchMain");
    }

    @Test
    void letsProcessesDrainWhenItIsClosed() {
        start(2, 0);
        awaitLog("started as worker-1");

        workers.close();

        assertThat(workers.counts().processes()).isEqualTo(new FleetCounts(0, 0, 0, 0, 0));
        assertThat(processes()).isEmpty();
    }

    @Test
    void killsAProcessThatDoesNotDrainInTime() throws IOException {
        script("ready await hang");
        start(1, Duration.ofMillis(200), LONG);
        awaitLog("started as worker-0");

        workers.close();

        assertThat(processes()).isEmpty();
    }

    /** As when this process is killed: its end of the pipe closes and no process is left to kill the child. */
    @Test
    void aProcessThatHangsEndsItselfWhenItsRunIsGone() throws IOException {
        script("ready await hang");
        start(1, LONG, Duration.ofMillis(200));
        awaitLog("started as worker-0");

        long began = System.nanoTime();
        workers.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONG.dividedBy(2));
    }

    /** As the kernel sees it: whether a process that a signal should not end is still there is a question of luck. */
    @Test
    void ctrlCInTheTerminalIsNotForTheWorkers() throws IOException {
        start(1, 0);
        awaitLog("started as worker-0");

        String status = Files.readString(
                Path.of("/proc", Long.toString(processes().get(0).pid()), "status"));

        String ignored = status.lines()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow();
        assertThat(Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16) & SIGINT)
                .isEqualTo(SIGINT);
    }

    @Test
    void closingBeforeStartingAndClosingTwiceAreLegal() {
        workers = workers(command("FakeWorker", LONG), FleetPlan.of(1, 0), LONG);

        workers.close();
        start();
        workers.close();

        assertThat(processes()).isEmpty();
    }

    /** It would go on for half a minute, and so would the run. */
    @Test
    void processesOfWhichNothingIsNeededAnyMoreAreNotLeftToDrain() throws IOException {
        script("ready await hang");
        start(1, LONG, LONG);
        awaitLog("started as worker-0");

        long began = System.nanoTime();
        workers.dismiss();
        workers.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONG.dividedBy(3));
    }

    private void start(int count, int maxTasks) {
        start(command("FakeWorker", LONG), FleetPlan.of(count, maxTasks));
    }

    private void start(int count, Duration drainBudget, Duration childsBudget) {
        workers = workers(command("FakeWorker", childsBudget), FleetPlan.of(count, 0), drainBudget);
        start();
    }

    private void start(WorkerLaunch launch, FleetPlan plan) {
        workers = workers(launch, plan, LONG);
        start();
    }

    private void start() {
        workers.start();
        workers.release();
    }

    private WorkerProcesses workers(WorkerLaunch launch, FleetPlan plan, Duration drainBudget) {
        return new WorkerProcesses(launch, plan, drainBudget, (process, line) -> log.add(line), System::nanoTime);
    }

    private WorkerLaunch command(String main, Duration childsBudget) {
        return new WorkerLaunch(
                getClass().getPackageName() + "." + main,
                List.of(folder.toString(), Long.toString(childsBudget.toMillis())),
                new ByteSize(64 << 20),
                folder,
                FakeWorker.BRIEFING);
    }

    private void script(String words) throws IOException {
        Files.writeString(folder.resolve("script-" + scripts++), words);
    }

    private void awaitLog(String line) {
        await().atMost(LONG).until(() -> log.contains(line));
    }

    private FleetFailure failure() {
        CompletableFuture<FleetFailure> failure = workers.failure().toCompletableFuture();
        await().atMost(LONG).until(failure::isDone);
        return failure.join();
    }

    private static List<ProcessHandle> processes() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }
}
