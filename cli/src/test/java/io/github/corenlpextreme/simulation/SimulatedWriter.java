package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.simulation.Mortality.Death;
import io.github.corenlpextreme.writer.checkpoint.WriterCheckpoint;
import io.github.corenlpextreme.writer.loop.LaneBuffers;
import io.github.corenlpextreme.writer.loop.SpanPublisher;
import io.github.corenlpextreme.writer.loop.WriterLoop;
import io.github.corenlpextreme.writer.loop.WriterParts;
import io.github.corenlpextreme.writer.loop.WriterPorts;
import io.github.corenlpextreme.writer.output.FailureLimits;
import io.github.corenlpextreme.writer.output.OutputAssembly;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The writer of a section: the product's loop on a fake log and a fake disk. It can die between any two things it
 * does.
 */
final class SimulatedWriter implements Actor {

    private static final List<TopicKind> READ = List.of(TopicKind.PARTIALS, TopicKind.RESULTS, TopicKind.SPAN_RESULTS);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final int LAST_THINGS = 40;

    private final World world;
    private final SectionPlan section;
    private final FakeDisk disk;
    private final FakeSender sender;
    private final Mortality mortality;
    private final int haste; // one reading of the clock in so many is late enough for a checkpoint
    private Optional<WriterLoop> loop = Optional.empty();
    private long nanos;
    private boolean ended;
    private boolean dead;

    SimulatedWriter(World world, SectionPlan section, FakeDisk disk) {
        this.world = world;
        this.section = section;
        this.disk = disk;
        this.sender = world.sender();
        this.mortality = new Mortality(world);
        this.haste = world.chance().between(1, 30);
    }

    @Override
    public boolean step() {
        return switch (world.chance().below(4)) {
            case 0 -> sender.deliver();
            case 1 -> sender.acknowledge();
            default -> live(false);
        };
    }

    @Override
    public FakeSender sender() {
        return sender;
    }

    /** Whether it has come to the end of its section. */
    boolean finished() {
        return ended && !dead;
    }

    boolean dead() {
        return dead;
    }

    /** It dies where it is, or soon, or is stopped as by a SIGTERM. */
    void kill() {
        switch (world.chance().below(4)) {
            case 0 -> dead = true;
            case 1 -> {
                live(true);
                dead = true;
            }
            default -> mortality.doom(world.chance().below(LAST_THINGS));
        }
    }

    private boolean live(boolean stopped) {
        if (ended) {
            return false;
        }
        try {
            if (loop.isEmpty()) {
                loop = Optional.of(resume());
            } else if (stopped || loop.get().finished()) {
                loop.get().end();
                ended = true;
            } else {
                loop.get().turn();
            }
        } catch (Death e) {
            dead = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /** Takes the job up where the disk has it. */
    private WriterLoop resume() throws IOException {
        WriterCheckpoint start =
                disk.checkpoint().orElseGet(() -> WriterCheckpoint.initial("job", section, READ, Instant.EPOCH));
        FakeOutputs outputs = new FakeOutputs(world, section, disk, mortality);
        LaneBuffers lanes = new LaneBuffers(section.firstLane(), start.offsets());
        Stitcher stitcher = world.decisions().stitcher(section, start.stitch());
        OutputAssembly assembly = new OutputAssembly(
                outputs, section, world.decisions().assembler(section, start.assembly()), CLOCK, start.output());
        SpanPublisher stitching =
                new SpanPublisher.PartialsPublisher(stitcher, new FakeSpans(world, sender, mortality));
        WriterPorts ports = new WriterPorts(
                new FakeFeed(world, lanes, FakeFeed.size(world.chance())),
                Map::of,
                outputs::replaceCheckpoint,
                durable -> mortality.before("tells of its checkpoint"),
                (step, sign) -> step.run(),
                mortality::live);
        WriterParts parts = new WriterParts(lanes, stitcher, stitching, assembly);
        return new WriterLoop(
                start, parts, ports, this::nanos, new WriterLoop.FailureGuard(FailureLimits.NONE, "UTF-8"));
    }

    private long nanos() {
        nanos += world.chance().oneIn(haste) ? WriterLoop.CHECKPOINT_INTERVAL.toNanos() : 1;
        return nanos;
    }
}
