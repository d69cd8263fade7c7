package io.github.corenlpextreme.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.local.fleet.FleetEvent;
import io.github.corenlpextreme.local.fleet.WorkerStatus;
import io.github.corenlpextreme.local.run.SampleJobs;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.worker.crash.PreviousExit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class StandbyChannelTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void hearsUnderWhichIdToStart() throws InterruptedException {
        assertThat(channel("noise\nstart worker-3\n").awaitStart())
                .contains(new IdentityAssignment("worker-3", PreviousExit.UNKNOWN));
    }

    @Test
    void hearsHowItsPredecessorDied() throws InterruptedException {
        assertThat(channel("start worker-3 after 137\n").awaitStart())
                .contains(new IdentityAssignment("worker-3", PreviousExit.KILLED));
        assertThat(channel("start worker-3 after 3\n").awaitStart())
                .contains(new IdentityAssignment("worker-3", PreviousExit.OWN_DOING));
    }

    /** Of two jobs the first one counts; lines that are none of ours do not. */
    @Test
    void hearsWhatToWorkOn() throws InterruptedException {
        JobManifest job = SampleJobs.of("long", "a\u2028\u0085b.txt", "x".repeat(4000), "y".repeat(4000));
        String connect = WorkerProtocol.connect(FakeWorker.BRIEFING.kafka());
        StandbyChannel channel = channel("noise\nconnect {\n" + connect + "\n" + WorkerProtocol.job(job) + "\n"
                + WorkerProtocol.job(SampleJobs.another()) + "\nstart w\n");

        assertThat(connect).hasLineCount(1);
        assertThat(channel.awaitBriefing()).contains(new WorkerBriefing(FakeWorker.BRIEFING.kafka(), job));
        assertThat(channel.awaitStart()).map(IdentityAssignment::workerId).contains("w");
    }

    @Test
    void hearsThatItIsNotNeeded() throws InterruptedException {
        assertThat(channel("").awaitStart()).isEmpty();
        assertThat(channel("").awaitBriefing()).isEmpty();
    }

    @Test
    void refusesAJobThatIsNone() {
        assertThatThrownBy(() -> channel("job {\"v\":2}\n").awaitBriefing()).isInstanceOf(WireException.class);
    }

    @Test
    void drainsWhenStdinEndsAndNotBefore() throws IOException, InterruptedException {
        PipedOutputStream parent = new PipedOutputStream();
        CountDownLatch drained = new CountDownLatch(1);
        StandbyChannel channel = new StandbyChannel(new PipedInputStream(parent), new PrintStream(out));
        channel.onLetGo(drained::countDown);
        parent.write("start w\n".getBytes(StandardCharsets.UTF_8));
        parent.flush();

        assertThat(channel.awaitStart()).map(IdentityAssignment::workerId).contains("w");
        assertThat(drained.getCount()).isEqualTo(1);
        parent.close();
        drained.await();
    }

    @Test
    void saysWhatTheFleetUnderstands() {
        StandbyChannel channel = channel("");
        WorkerStatus status = new WorkerStatus(12, 1, 2_000_000_000, 5);

        channel.ready();
        channel.status(status);

        assertThat(out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> WorkerProtocol.event(7, line).orElseThrow()))
                .containsExactly(new FleetEvent.WorkerReady(7), new FleetEvent.StatusReported(7, status));
    }

    @Test
    void toleratesUnknownFieldsAndForeignLines() {
        assertThat(WorkerProtocol.event(0, "status {\"tasks\":3,\"new\":1}"))
                .contains(new FleetEvent.StatusReported(0, new WorkerStatus(3, 0, 0, 0)));
        assertThat(WorkerProtocol.event(0, "status of something: fine")).isEmpty();
        assertThat(WorkerProtocol.event(0, "Terminating due to java.lang.OutOfMemoryError"))
                .isEmpty();
    }

    @Test
    void readsResidentMemoryOfTheKernel() {
        assertThat(ProcessMemory.parse("Name:\tjava\nVmHWM:\t  9 kB\nVmRSS:\t  1234 kB\n"))
                .isEqualTo(OptionalLong.of(1234 * 1024));
        assertThat(ProcessMemory.residentBytes(Long.MAX_VALUE)).isEmpty();
    }

    private StandbyChannel channel(String stdin) {
        return new StandbyChannel(
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)), new PrintStream(out));
    }
}
