package io.github.corenlpextreme.writer;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.ConsumerErrors;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.kafka.topics.TopicWatch;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.writer.WriterConfig.WriterRole;
import io.github.corenlpextreme.writer.checkpoint.CheckpointFile;
import io.github.corenlpextreme.writer.checkpoint.WriterCheckpoint;
import io.github.corenlpextreme.writer.files.OutputException;
import io.github.corenlpextreme.writer.kafka.LaneConsumer;
import io.github.corenlpextreme.writer.kafka.LanePartitions;
import io.github.corenlpextreme.writer.kafka.ResultPurger;
import io.github.corenlpextreme.writer.kafka.SpanSender;
import io.github.corenlpextreme.writer.loop.HeartbeatRunner;
import io.github.corenlpextreme.writer.loop.LaneBuffers;
import io.github.corenlpextreme.writer.loop.SpanPublisher;
import io.github.corenlpextreme.writer.loop.WriterLoop;
import io.github.corenlpextreme.writer.loop.WriterParts;
import io.github.corenlpextreme.writer.loop.WriterPorts;
import io.github.corenlpextreme.writer.loop.WriterProgress;
import io.github.corenlpextreme.writer.output.ManifestContext;
import io.github.corenlpextreme.writer.output.OutputAssembly;
import io.github.corenlpextreme.writer.output.TooManyMalformedException;
import io.github.corenlpextreme.writer.output.TooManyQuarantinedException;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The writer of a section: stitches partials and assembles results, in one loop on one thread, from its last checkpoint
 * on. A job has one for each of its sections; they need not know of each other. {@link #run} is called once;
 * {@link #progress} at any time from any thread.
 */
public final class Writer {

    private static final LongSupplier NANO_CLOCK = System::nanoTime;

    private final JobManifest manifest;
    private final SectionPlan section;
    private final WriterRole role;
    private final TopicLayout names;
    private final LanePartitions partitions;
    private final Path place;
    private final CheckpointFile checkpoints;
    private final WriterCheckpoint start;
    private final Stitcher stitcher;
    private final OutputAssembly assembly;
    private final WriterLoop.FailureGuard guard;
    private final boolean keepsResults;
    private final WriterConfig.WriterListener listener;
    private volatile WriterProgress progress; // written by the writer's thread, read by any thread

    /**
     * Takes up a job where it stands.
     *
     * @throws CheckpointException if the saved state is another job's or damaged
     * @throws OutputException if what was written is not there any more
     */
    public Writer(WriterConfig config) throws IOException {
        this.manifest = config.manifest();
        this.section = config.section();
        this.guard = new WriterLoop.FailureGuard(
                config.target().limits(), manifest.line().encoding());
        this.role = config.role();
        this.names = TopicLayout.of(manifest);
        this.partitions = new LanePartitions(names, section.firstLane());
        this.place = config.target().outputs().get(0).toAbsolutePath().getParent();
        this.keepsResults = config.kept().isPresent();
        this.listener = config.listener();
        this.checkpoints = CheckpointFile.of(config.target().stateDir(), JobPlan.of(manifest), section);
        this.start = checkpoints.resume(
                manifest.job(), section, role.reads(names), config.clock().instant());
        this.stitcher = new Stitcher(section, start.stitch());
        this.assembly = OutputAssembly.ofFiles(
                new ManifestContext(manifest, config.kept()),
                config.target().outputs(manifest, section),
                config.clock(),
                start.assembly(),
                start.output());
        this.progress = WriterProgress.of(assembly, Optional.empty());
    }

    /** Whether a writer of a section has left something in this folder that another can go on with. */
    public static boolean hasBegun(JobManifest manifest, Path stateDir) {
        return CheckpointFile.of(stateDir, JobPlan.of(manifest)).stream().anyMatch(CheckpointFile::exists);
    }

    /** Number of its section. */
    int section() {
        return section.number();
    }

    /** How far the job has come. */
    public WriterProgress progress() {
        return progress;
    }

    /**
     * Writes until the section is complete or the caller wants to stop.
     *
     * @return whether it is complete
     * @throws JobKafkaException if Kafka fails it
     * @throws OutputException if an output cannot be written
     * @throws TooManyQuarantinedException if too many lines cannot be annotated
     * @throws TooManyMalformedException if too many are not in the job's encoding
     */
    public boolean run(ClientSettings kafka, BooleanSupplier stopped) {
        ConsumerErrors errors = new ConsumerErrors(kafka, JobGroups.writerGroup(manifest.job()));
        try {
            return errors.translating(() -> write(kafka, stopped));
        } catch (IOException e) {
            throw new OutputException(
                    "the output in " + place + " cannot be written (" + e.getMessage() + "): make room"
                            + " or repair its disk and start again; it resumes",
                    e);
        }
    }

    private boolean write(ClientSettings kafka, BooleanSupplier stopped) throws IOException {
        LaneBuffers lanes = new LaneBuffers(section.firstLane(), start.offsets());
        try (assembly;
                TopicWatch watch = TopicWatch.start(kafka, manifest, start.topics());
                LaneConsumer consumer = LaneConsumer.open(kafka, manifest, lanes);
                SpanPublisher stitching = stitching(kafka);
                ResultPurger behind = behind(kafka)) {
            report(consumer, start); // nothing new, but if that is refused we want to know before the work
            WriterParts parts = new WriterParts(lanes, stitcher, stitching, assembly);
            WriterPorts ports = ports(watch, consumer, behind);
            work(new WriterLoop(start, parts, ports, NANO_CLOCK, guard), stopped);
            return assembly.finished();
        }
    }

    private void work(WriterLoop loop, BooleanSupplier stopped) throws IOException {
        while (!loop.finished() && !stopped.getAsBoolean()) {
            loop.turn();
            progress = loop.progress();
        }
        loop.end();
    }

    private WriterPorts ports(TopicWatch watch, LaneConsumer consumer, ResultPurger behind) {
        return new WriterPorts(
                consumer,
                () -> {
                    watch.failIfChanged();
                    return watch.ids();
                },
                checkpoints::write,
                durable -> {
                    progress = WriterProgress.of(assembly, progress.waiting()); // a turn may be long
                    report(consumer, durable);
                    behind.onCheckpoint(partitions.of(durable.offsets()));
                },
                HeartbeatRunner::run,
                listener.onTurn());
    }

    private ResultPurger behind(ClientSettings kafka) {
        return keepsResults || role == WriterRole.REWRITER
                ? ResultPurger.kept(names)
                : ResultPurger.deleted(kafka, names, listener.onWarning(), NANO_CLOCK);
    }

    /** Lets others know how far the output is durable, if it is the one that they look for. */
    private void report(LaneConsumer lanes, WriterCheckpoint durable) {
        if (role == WriterRole.WRITER) {
            lanes.commit(
                    partitions.of(durable.offsets()),
                    "output=" + durable.output().sum().outputBytes());
        }
    }

    private SpanPublisher stitching(ClientSettings kafka) {
        return role == WriterRole.WRITER && names.stitches()
                ? new SpanPublisher.PartialsPublisher(
                        stitcher, new SpanSender(new LaneSender(kafka, RecordCodec.of(manifest))))
                : SpanPublisher.NONE;
    }
}
