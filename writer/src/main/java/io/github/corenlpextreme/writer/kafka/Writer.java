package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.kafka.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.JobTopics;
import io.github.corenlpextreme.protocol.kafka.KafkaTroubleException;
import io.github.corenlpextreme.protocol.kafka.LaneCodec;
import io.github.corenlpextreme.protocol.kafka.LaneSender;
import io.github.corenlpextreme.protocol.kafka.Refusals;
import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanCheck;
import io.github.corenlpextreme.writer.assemble.Source;
import io.github.corenlpextreme.writer.checkpoint.Checkpoint;
import io.github.corenlpextreme.writer.checkpoint.CheckpointException;
import io.github.corenlpextreme.writer.checkpoint.CheckpointFile;
import io.github.corenlpextreme.writer.output.OutputAssembly;
import io.github.corenlpextreme.writer.output.OutputException;
import io.github.corenlpextreme.writer.stitch.Stitched;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * The writer of a job: stitches partials and assembles results, in one loop on one thread, from its last
 * checkpoint on. {@link #run} is called once; {@link #progress} at any time from any thread.
 */
public final class Writer {

    private static final Duration IDLE_POLL = Duration.ofMillis(50);
    private static final long CHECKPOINT_INTERVAL_NANOS = Duration.ofSeconds(2).toNanos();

    private final JobManifest manifest;
    private final CheckpointFile checkpoints;
    private final Checkpoint start;
    private final Stitcher stitcher;
    private final OutputAssembly assembly;
    private final Runnable onTurn;
    private volatile WriterProgress progress; // written by the writer's thread, read by anybody
    private long lastCheckpoint = System.nanoTime();

    /**
     * Takes up a job where it stands.
     *
     * @throws CheckpointException if the saved state is another job's or damaged
     * @throws OutputException if what was written is not there any more
     */
    public Writer(WriterConfig config) throws IOException {
        this.manifest = config.manifest();
        this.onTurn = config.onTurn();
        this.checkpoints = new CheckpointFile(config.stateDir().resolve("checkpoint.json"));
        JobPlan plan = JobPlan.of(manifest);
        this.start = checkpoints
                .read()
                .orElseGet(() -> Checkpoint.initial(
                        manifest.job().value(), plan, config.clock().instant()));
        if (!start.job().equals(manifest.job().value())) {
            throw new CheckpointException("the saved state in " + config.stateDir() + " belongs to job " + start.job()
                    + ", not to " + manifest.job() + "; start over with --force");
        }
        this.stitcher = new Stitcher(plan, start.stitch());
        this.assembly = new OutputAssembly(manifest, config.names(), config.clock(), start.assembly(), start.output());
        this.progress = currentProgress();
    }

    /** How far the job has come. */
    public WriterProgress progress() {
        return progress;
    }

    /**
     * Writes until the job is complete or the caller wants to stop.
     *
     * @return whether the job is complete
     * @throws KafkaTroubleException if Kafka fails it
     * @throws OutputException if an output cannot be written
     */
    public boolean run(ClientSettings kafka, BooleanSupplier stopped) {
        LaneCodec codec =
                new LaneCodec(manifest.job(), manifest.render().format().mediaType());
        PlanCheck check = new PlanCheck(JobPlan.of(manifest));
        try (assembly;
                LaneConsumer lanes = new LaneConsumer(
                        consumer(kafka), record -> codec.decode(record, check), manifest.job(), start.offsets());
                LaneSender spans = new LaneSender(kafka, codec)) {
            lanes.commit(metadata()); // nothing new, but if that is refused we want to know before the work
            boolean idle = false;
            while (!assembly.finished() && !stopped.getAsBoolean()) {
                onTurn.run();
                spans.failIfRefused();
                lanes.poll(idle ? IDLE_POLL : Duration.ZERO);
                boolean stitched = stitch(lanes, spans);
                boolean assembled = assemble(lanes, spans);
                idle = !stitched && !assembled;
                progress = currentProgress();
            }
            if (assembly.betweenSteps()) {
                checkpoint(lanes, spans);
            }
            return assembly.finished();
        } catch (AuthorizationException e) {
            throw new Refusals(kafka).ofConsumer(e, JobTopics.writerGroup(manifest.job()));
        } catch (IOException e) {
            throw new OutputException("the output cannot be written: " + e.getMessage(), e);
        }
    }

    /** Stitches all that has arrived; returns whether there was anything. */
    private boolean stitch(LaneConsumer lanes, LaneSender spans) {
        boolean moved = false;
        while (!stitcher.finished()) {
            Optional<Message> message = lanes.take(Topic.PARTIALS, stitcher.lane());
            if (message.isEmpty()) {
                return moved;
            }
            moved = true;
            for (Stitched stitched : stitcher.accept(message.get())) {
                spans.send(Topic.SPANS, stitched.lane(), stitched.message());
            }
        }
        return moved;
    }

    /** Assembles all that has arrived; returns whether there was anything. */
    private boolean assemble(LaneConsumer lanes, LaneSender spans) throws IOException {
        boolean moved = false;
        while (!assembly.finished()) {
            Source wanted = assembly.wanted();
            Optional<Message> message = lanes.take(wanted.topic(), wanted.lane());
            if (message.isEmpty()) {
                return moved;
            }
            moved = true;
            assembly.accept(message.get());
            if (assembly.fileComplete()) {
                checkpoint(lanes, spans);
                SlowStep.run(assembly::advance, onTurn); // an upload may take hours
            } else if (assembly.betweenSteps() && checkpointIsDue()) {
                checkpoint(lanes, spans);
            }
        }
        return moved;
    }

    private boolean checkpointIsDue() {
        return System.nanoTime() - lastCheckpoint >= CHECKPOINT_INTERVAL_NANOS;
    }

    /** The output first, then the spans, then the file that vouches for both, and Kafka's copy last. */
    private void checkpoint(LaneConsumer lanes, LaneSender spans) throws IOException {
        Checkpoint checkpoint = new Checkpoint(
                manifest.job().value(),
                stitcher.state(),
                assembly.assembly(),
                assembly.force(),
                lanes.offsets(Checkpoint.TOPICS, manifest.lanes()));
        spans.flush();
        checkpoints.write(checkpoint);
        lanes.commit(metadata());
        lastCheckpoint = System.nanoTime();
        onTurn.run(); // many small files are a checkpoint each, within one turn
    }

    private String metadata() {
        return "output=" + assembly.totals().outputBytes();
    }

    private WriterProgress currentProgress() {
        return new WriterProgress(
                assembly.inputBytes(),
                assembly.totals().outputBytes(),
                assembly.totals().counts());
    }

    private KafkaConsumer<byte[], byte[]> consumer(ClientSettings kafka) {
        Properties settings = kafka.consumer(JobTopics.writerGroup(manifest.job()));
        settings.putIfAbsent(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
        settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
        settings.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        return new KafkaConsumer<>(settings);
    }
}
