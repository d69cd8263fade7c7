package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.simulation.Decisions.CheckpointPart;
import io.github.corenlpextreme.simulation.Decisions.Stitching;
import io.github.corenlpextreme.writer.assemble.Assembler;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import io.github.corenlpextreme.writer.checkpoint.WriterCheckpoint;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.output.OutputState;
import io.github.corenlpextreme.writer.stitch.StitchedMessage;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A writer process. What touches the disk is done piece by piece, so that it can die in between. */
final class SimulatedWriter implements Actor {

    private static final List<TopicKind> READ = List.of(TopicKind.PARTIALS, TopicKind.RESULTS, TopicKind.SPAN_RESULTS);

    private final World world;
    private final FakeDisk disk;
    private final FakeSender sender;
    private final WriterPositions positions;
    private final Assembler assembler;
    private final Deque<BooleanSupplier> pieces = new ArrayDeque<>(); // a piece that gives false is to be tried again
    private Stitcher stitcher;
    private OutputState state;
    private Optional<SimulatedOutput> open = Optional.empty();

    /** Takes the job up where the disk has it. */
    SimulatedWriter(World world, FakeDisk disk) {
        this.world = world;
        this.disk = disk;
        this.sender = world.sender();
        WriterCheckpoint start =
                disk.checkpoint().orElseGet(() -> WriterCheckpoint.initial("job", world.plan(), READ, Instant.EPOCH));
        this.stitcher = new Stitcher(world.plan(), start.stitch());
        this.assembler = new Assembler(world.plan(), start.assembly());
        this.state = start.output();
        this.positions = new WriterPositions(start.offsets());
        if (state.complete()) {
            planDelivery();
        } else if (state.file() < world.plan().files()) {
            planOpening(state.progress());
        }
    }

    @Override
    public boolean step() {
        return switch (world.chance().below(6)) {
            case 0 -> sender.deliver();
            case 1 -> sender.acknowledge();
            case 2 -> pieces.isEmpty() && stitch();
            default -> pieces.isEmpty() ? assemble() : doPiece();
        };
    }

    @Override
    public FakeSender sender() {
        return sender;
    }

    boolean finished() {
        return assembler.finished() && pieces.isEmpty();
    }

    private boolean doPiece() {
        boolean done = pieces.element().getAsBoolean();
        if (done) {
            pieces.remove();
        }
        return done;
    }

    private boolean stitch() {
        Optional<LaneMessage> message =
                stitcher.finished() ? Optional.empty() : take(TopicKind.PARTIALS, stitcher.lane());
        if (message.isPresent()) {
            Stitching stitching = world.decisions().stitch(world.plan(), stitcher, message.get());
            stitcher = stitching.stitcher();
            for (StitchedMessage stitched : stitching.stitched()) {
                sender.send(TopicKind.SPANS, stitched.lane(), stitched.message(), FakeSender.Receipt.NONE);
            }
        }
        return message.isPresent();
    }

    private boolean assemble() {
        if (assembler.finished()) {
            return false;
        }
        ResultLane wanted = assembler.wanted();
        Optional<LaneMessage> message = take(wanted.topic(), wanted.lane());
        message.ifPresent(taken -> apply(world.decisions().assemble(assembler, taken)));
        if (pieces.isEmpty()
                && world.decisions().mayCheckpoint(assembler)
                && world.chance().oneIn(8)) {
            planCheckpoint();
        }
        return message.isPresent();
    }

    private void apply(AssemblyEffect effect) {
        if (effect instanceof AssemblyEffect.AppendDocument append) {
            open.orElseThrow().append(append.parts());
        } else if (effect instanceof AssemblyEffect.RowComplete row) {
            open.orElseThrow().complete(row);
        } else if (effect instanceof AssemblyEffect.FileComplete) {
            planCompletion(open.orElseThrow());
        }
    }

    private Optional<LaneMessage> take(TopicKind topic, int lane) {
        long offset = positions.next(topic, lane);
        if (offset == world.log().end(topic, lane)) {
            return Optional.empty();
        }
        positions.advance(topic, lane);
        return Optional.of(world.log().read(topic, lane, offset));
    }

    /** All of a file is there: force it, say so in a checkpoint, give it its name, begin the next. */
    private void planCompletion(SimulatedOutput output) {
        plan("forces output " + state.file(), output::forceText);
        plan("forces ledger " + state.file(), output::forceLedger);
        plan("closes " + state.file(), () -> {
            state = new OutputState(state.file(), true, output.progress(), state.before());
            open = Optional.empty();
        });
        planCheckpoint();
        planDelivery();
    }

    private void planDelivery() {
        int file = state.file();
        String ledger = SimulatedOutput.incompleteLedger(file);
        String text = SimulatedOutput.incomplete(file);
        plan("delivers ledger " + file, () -> deliver(ledger, "ledger " + file));
        plan("delivers output " + file, () -> deliver(text, "output " + file));
        plan("goes on after " + file, () -> {
            world.invariants()
                    .delivered(
                            file,
                            disk.open("output " + file).bytes(),
                            disk.open("ledger " + file).bytes());
            FileProgress nothing = FileProgress.initial(Instant.EPOCH);
            LedgerTotals sum = state.before().plus(state.progress().totals());
            state = new OutputState(file + 1, false, nothing, sum);
            if (file + 1 < world.plan().files()) {
                open = Optional.of(SimulatedOutput.first(world, disk, file + 1));
            }
        });
    }

    private void deliver(String from, String to) {
        if (disk.has(from)) {
            disk.rename(from, to);
        }
    }

    private void planOpening(FileProgress progress) {
        SimulatedOutput output = SimulatedOutput.of(world, disk, state.file(), progress);
        open = Optional.of(output);
        if (world.decisions().truncates()) {
            plan("cuts output " + state.file(), () -> output.discardText(progress));
            plan("cuts ledger " + state.file(), () -> output.discardLedger(progress));
        }
    }

    /** Nothing is taken until it is made, so it is drawn up when its first piece is done. */
    private void planCheckpoint() {
        WriterCheckpoint[] drawn = new WriterCheckpoint[1];
        plan("draws up a checkpoint", () -> drawn[0] = drawUp());
        for (CheckpointPart part : world.decisions().checkpointParts()) {
            switch (part) {
                case FORCE_OUTPUT -> plan("forces output", () -> open.ifPresent(SimulatedOutput::forceText));
                case FORCE_LEDGER -> plan("forces ledger", () -> open.ifPresent(SimulatedOutput::forceLedger));
                case FLUSH_SPANS -> pieces.add(sender::flushed);
                case REPLACE_FILE -> plan("replaces its checkpoint", () -> replace(drawn[0]));
            }
        }
    }

    private WriterCheckpoint drawUp() {
        FileProgress progress = open.map(SimulatedOutput::progress).orElse(state.progress());
        OutputState output = new OutputState(state.file(), state.complete(), progress, state.before());
        return new WriterCheckpoint("job", stitcher.state(), assembler.state(), output, positions.all(), Map.of());
    }

    private void replace(WriterCheckpoint checkpoint) {
        open.ifPresent(output -> {
            FileProgress progress = checkpoint.output().progress();
            world.invariants()
                    .promised(
                            state.file(),
                            progress.totals().outputBytes(),
                            output.text().durable());
            world.invariants()
                    .promised(
                            state.file(),
                            progress.ledger().length(),
                            output.ledger().durable());
        });
        disk.replaceCheckpoint(checkpoint);
    }

    private void plan(String what, Runnable piece) {
        pieces.add(() -> {
            world.trace().add(() -> "  writer " + what);
            piece.run();
            return true;
        });
    }
}
