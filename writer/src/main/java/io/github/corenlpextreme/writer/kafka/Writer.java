package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.ConsumerErrors;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.kafka.topics.TopicWatch;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanCheck;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import io.github.corenlpextreme.writer.checkpoint.CheckpointFile;
import io.github.corenlpextreme.writer.checkpoint.WriterCheckpoint;
import io.github.corenlpextreme.writer.files.OutputException;
import io.github.corenlpextreme.writer.kafka.WriterConfig.WriterRole;
import io.github.corenlpextreme.writer.output.ManifestContext;
import io.github.corenlpextreme.writer.output.OutputAssembly;
import io.github.corenlpextreme.writer.output.TooManyQuarantinedException;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;

/**
 * The writer of a job: stitches partials and assembles results, in one loop on one thread, from its last
 * checkpoint on. {@link #run} is called once; {@link #progress} at any time from any thread.
 */
public final class Writer {

    private static final String CHECKPOINT = "checkpoint.json";
    private static final Duration IDLE_POLL = Duration.ofMillis(50);
    private static final long CHECKPOINT_INTERVAL_NANOS = Duration.ofSeconds(2).toNanos();

    private final JobManifest manifest;
    private final WriterRole role;
    private final TopicLayout names;
    private final Path place;
    private final CheckpointFile checkpoints;
    private final WriterCheckpoint start;
    private final Stitcher stitcher;
    private final OutputAssembly assembly;
    private final long maxQuarantined;
    private final boolean keepsResults;
    private final WriterConfig.WriterListener hearer;
    private final StallDetector waiting = new StallDetector(System.nanoTime());
    private Map<TopicKind, String> topicIds;
    private volatile WriterProgress progress; // written by the writer's thread, read by anybody
    private long lastCheckpoint = System.nanoTime();
    private Optional<ResumePoint> stepEnd = Optional.empty(); // the last one that no checkpoint speaks of

    /** What the loop does on Kafka. */
    private record WriterKafka(LaneConsumer lanes, SpanPublisher stitching, ResultPurger behind, TopicWatch watch) {}

    /**
     * Takes up a job where it stands.
     *
     * @throws CheckpointException if the saved state is another job's or damaged
     * @throws OutputException if what was written is not there any more
     */
    public Writer(WriterConfig config) throws IOException {
        this.manifest = config.manifest();
        this.maxQuarantined = config.maxQuarantined();
        this.role = config.role();
        this.names = TopicLayout.of(manifest);
        this.place = config.outputs().get(0).toAbsolutePath().getParent();
        this.keepsResults = config.kept().isPresent();
        this.hearer = config.hearer();
        this.checkpoints = new CheckpointFile(config.stateDir().resolve(CHECKPOINT));
        this.start =
                checkpoints.resume(manifest, role.reads(names), config.clock().instant());
        this.topicIds = start.topics();
        this.stitcher = new Stitcher(JobPlan.of(manifest), start.stitch());
        this.assembly = new OutputAssembly(
                new ManifestContext(manifest, config.kept()),
                config.names(),
                config.clock(),
                start.assembly(),
                start.output());
        this.progress = currentProgress();
    }

    /** Whether a writer has left something in this folder that another can go on with. */
    public static boolean hasBegun(Path stateDir) {
        return new CheckpointFile(stateDir.resolve(CHECKPOINT)).exists();
    }

    /** How far the job has come. */
    public WriterProgress progress() {
        return progress;
    }

    /**
     * Writes until the job is complete or the caller wants to stop.
     *
     * @return whether the job is complete
     * @throws JobKafkaException if Kafka fails it
     * @throws OutputException if an output cannot be written
     * @throws TooManyQuarantinedException if too many lines cannot be annotated
     */
    public boolean run(ClientSettings kafka, BooleanSupplier stopped) {
        RecordCodec codec = RecordCodec.of(manifest);
        PlanCheck check = new PlanCheck(JobPlan.of(manifest));
        try (assembly;
                TopicWatch watch = TopicWatch.start(kafka, manifest, start.topics());
                LaneConsumer lanes = new LaneConsumer(
                        LaneConsumer.largeFetches(kafka, manifest.job()),
                        record -> codec.decode(record, check),
                        names,
                        start.offsets());
                SpanPublisher stitching = stitching(kafka, codec);
                ResultPurger behind = behind(kafka)) {
            WriterKafka job = new WriterKafka(lanes, stitching, behind, watch);
            report(lanes, start); // nothing new, but if that is refused we want to know before the work
            work(job, stopped);
            noteStepEnd(job);
            if (stepEnd.isPresent()) {
                checkpoint(job, stepEnd.get());
            }
            return assembly.finished();
        } catch (KafkaException e) {
            throw new ConsumerErrors(kafka, JobGroups.writerGroup(manifest.job())).of(e);
        } catch (IOException e) {
            throw new OutputException(
                    "the output in " + place + " cannot be written (" + e.getMessage() + "): make room"
                            + " or mend its disk and start again, it goes on where it was",
                    e);
        }
    }

    private void work(WriterKafka job, BooleanSupplier stopped) throws IOException {
        boolean idle = false;
        while (!assembly.finished() && !stopped.getAsBoolean()) {
            hearer.onTurn().run();
            job.watch().failIfChanged();
            topicIds = job.watch().ids();
            job.lanes().poll(idle ? IDLE_POLL : Duration.ZERO);
            boolean stitched = job.stitching().advance(job.lanes());
            boolean assembled = assemble(job);
            checkpointIfDue(job); // also when nothing more comes
            idle = !stitched && !assembled;
            progress = currentProgress();
        }
    }

    /** Assembles all that has arrived; returns whether there was anything. */
    private boolean assemble(WriterKafka job) throws IOException {
        boolean moved = false;
        while (!assembly.finished()) {
            ResultLane wanted = assembly.wanted();
            Optional<LaneMessage> message = job.lanes().take(wanted.topic(), wanted.lane());
            if (message.isEmpty()) {
                return moved;
            }
            moved = true;
            assembly.accept(message.get());
            waiting.arrived(System.nanoTime());
            noteStepEnd(job);
            if (assembly.fileComplete()) {
                checkpoint(job, stepEnd.orElseThrow());
                HeartbeatRunner.run(assembly::advance, hearer.onTurn()); // an upload may take hours
            }
            checkpointIfDue(job);
        }
        return moved;
    }

    private void noteStepEnd(WriterKafka job) throws IOException {
        if (assembly.betweenSteps()) {
            stepEnd = Optional.of(new ResumePoint(assembly.assembly(), assembly.reached()));
            job.lanes().mark();
        }
    }

    private void checkpointIfDue(WriterKafka job) throws IOException {
        boolean tooMany = assembly.betweenSteps() && assembly.totals().counts().quarantined() > maxQuarantined;
        boolean due = tooMany || System.nanoTime() - lastCheckpoint >= CHECKPOINT_INTERVAL_NANOS;
        if (due && stepEnd.isPresent()) {
            checkpoint(job, stepEnd.get());
        }
        if (tooMany) {
            assembly.refuseMoreQuarantinedThan(maxQuarantined); // its report is durable now
        }
    }

    /**
     * The output first, then the spans, then the file that vouches for both, then Kafka's copy; only then may
     * go what is vouched for. What has been assembled since the step's end does not count yet; what has been
     * stitched does.
     */
    private void checkpoint(WriterKafka job, ResumePoint end) throws IOException {
        assembly.force();
        job.stitching().flush();
        WriterCheckpoint checkpoint = end.checkpoint(manifest.job(), stitcher.state(), job.lanes(), topicIds);
        checkpoints.write(checkpoint);
        report(job.lanes(), checkpoint);
        job.behind().onCheckpoint(checkpoint.offsets());
        lastCheckpoint = System.nanoTime();
        stepEnd = Optional.empty();
        hearer.onTurn().run(); // many small files are a checkpoint each, within one turn
    }

    private ResultPurger behind(ClientSettings kafka) {
        return keepsResults || role == WriterRole.REWRITER
                ? ResultPurger.kept(names)
                : ResultPurger.deleted(kafka, names, hearer.onWarning());
    }

    /** Lets others know how far the output is durable, if it is the one that they look for. */
    private void report(LaneConsumer lanes, WriterCheckpoint durable) {
        if (role == WriterRole.WRITER) {
            lanes.commit(durable.offsets(), "output=" + durable.output().sum().outputBytes());
        }
    }

    private SpanPublisher stitching(ClientSettings kafka, RecordCodec codec) {
        return role == WriterRole.WRITER && names.stitches()
                ? new SpanPublisher.PartialsPublisher(stitcher, new LaneSender(kafka, codec))
                : SpanPublisher.NONE;
    }

    private WriterProgress currentProgress() {
        return new WriterProgress(
                assembly.inputBytes(),
                assembly.totals().outputBytes(),
                assembly.totals().counts(),
                longWait());
    }

    private Optional<LaneStall> longWait() {
        return assembly.finished()
                ? Optional.empty()
                : waiting.longWait(assembly.assembly().step(), assembly.wanted().lane(), System.nanoTime());
    }
}
