package io.github.corenlpextreme.writer.loop;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import io.github.corenlpextreme.writer.checkpoint.WriterCheckpoint;
import io.github.corenlpextreme.writer.output.FailureLimits;
import io.github.corenlpextreme.writer.output.OutputAssembly;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Stitches partials and assembles results, one turn after the other, and decides when there is a checkpoint.
 * Used by one thread.
 */
public final class WriterLoop {

    /** How long what has been written may wait for a checkpoint. */
    public static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(2);

    private static final Duration IDLE_POLL = Duration.ofMillis(50);

    private final String job;
    private final LaneBuffers lanes;
    private final WriterParts parts;
    private final OutputAssembly assembly;
    private final WriterPorts ports;
    private final LongSupplier nanoClock;
    private final FailureGuard guard;
    private final StallDetector waiting;
    private Map<TopicKind, String> topicIds;
    private long lastCheckpoint;
    private Optional<ResumePoint> stepEnd = Optional.empty(); // the last one that no checkpoint speaks of
    private boolean idle;

    /**
     * When a job is stopped.
     *
     * @param encoding that its text is said to be in
     */
    public record FailureGuard(FailureLimits limits, String encoding) {}

    /**
     * Goes on where a checkpoint ends.
     *
     * @param guard when the job is to be stopped
     */
    public WriterLoop(
            WriterCheckpoint start, WriterParts parts, WriterPorts ports, LongSupplier nanoClock, FailureGuard guard) {
        this.job = start.job();
        this.topicIds = start.topics();
        this.lanes = parts.lanes();
        this.parts = parts;
        this.assembly = parts.assembly();
        this.ports = ports;
        this.nanoClock = nanoClock;
        this.guard = guard;
        this.lastCheckpoint = nanoClock.getAsLong();
        this.waiting = new StallDetector(lastCheckpoint);
    }

    /** Whether the job is complete. */
    public boolean finished() {
        return assembly.finished();
    }

    /**
     * Takes all that has arrived, having waited a little if there was nothing the last time.
     *
     * @throws io.github.corenlpextreme.protocol.JobException if the guard stops the job
     */
    public void turn() throws IOException {
        ports.onTurn().run();
        topicIds = ports.topics().current();
        ports.feed().poll(idle ? IDLE_POLL : Duration.ZERO);
        boolean stitched = parts.stitching().advance(lanes);
        boolean assembled = assemble();
        checkpointIfDue(nanoClock.getAsLong()); // also when nothing more comes
        idle = !stitched && !assembled;
    }

    /** After the last turn: makes durable what can be. */
    public void end() throws IOException {
        noteStepEnd();
        if (stepEnd.isPresent()) {
            checkpoint(stepEnd.get());
        }
    }

    /** How far the job has come. */
    public WriterProgress progress() {
        return WriterProgress.of(assembly, longWait());
    }

    private Optional<LaneStall> longWait() {
        return assembly.finished()
                ? Optional.empty()
                : waiting.longWait(assembly.assembly().step(), assembly.wanted().lane(), nanoClock.getAsLong());
    }

    /** Assembles all that has arrived; returns whether there was anything. */
    private boolean assemble() throws IOException {
        boolean moved = false;
        while (!assembly.finished()) {
            ResultLane wanted = assembly.wanted();
            Optional<LaneMessage> message = lanes.take(wanted.topic(), wanted.lane());
            if (message.isEmpty()) {
                return moved;
            }
            moved = true;
            long now = nanoClock.getAsLong();
            assembly.accept(message.get());
            waiting.arrived(now);
            noteStepEnd();
            if (assembly.fileComplete()) {
                checkpoint(stepEnd.orElseThrow());
                ports.delivery().run(assembly::advance, ports.onTurn()); // an upload may take hours
            }
            checkpointIfDue(now);
        }
        return moved;
    }

    private void noteStepEnd() throws IOException {
        if (assembly.betweenSteps()) {
            stepEnd = Optional.of(new ResumePoint(assembly.assembly(), assembly.reached()));
            lanes.mark();
        }
    }

    private void checkpointIfDue(long now) throws IOException {
        boolean tooMany = assembly.betweenSteps() && assembly.exceeds(guard.limits());
        boolean due = tooMany || now - lastCheckpoint >= CHECKPOINT_INTERVAL.toNanos();
        if (due && stepEnd.isPresent()) {
            checkpoint(stepEnd.get());
        }
        if (tooMany) {
            assembly.refuseMoreThan(guard.limits(), guard.encoding()); // the report is durable now
        }
    }

    /**
     * The output first, then the spans, then the file that vouches for both, then Kafka's copy; only then may
     * go what is vouched for. What has been assembled since the step's end does not count yet; what has been
     * stitched does.
     */
    private void checkpoint(ResumePoint end) throws IOException {
        WriterCheckpoint checkpoint = end.checkpoint(job, parts.stitcher().state(), lanes, topicIds);
        assembly.force();
        parts.stitching().flush();
        ports.checkpoints().write(checkpoint);
        ports.onDurable().accept(checkpoint);
        lastCheckpoint = nanoClock.getAsLong();
        stepEnd = Optional.empty();
        ports.onTurn().run(); // many small files are a checkpoint each, within one turn
    }
}
