package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.writer.assemble.Assembler;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import io.github.corenlpextreme.writer.files.OutputException;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Applies to the outputs of a job what the assembler decides. When a file is complete, the caller makes
 * a checkpoint and then calls {@link #advance}. Used by one thread.
 */
public final class OutputAssembly implements AutoCloseable {

    private final ManifestContext provenance;
    private final JobManifest manifest;
    private final List<OutputNames> outputs;
    private final InstantSource clock;
    private final Assembler assembler;
    private OutputState state; // as of the current output's beginning, or its end
    private Optional<OutputFile> open = Optional.empty();
    private long inputBytesBefore;

    /** Goes on from a durable state. */
    public OutputAssembly(
            ManifestContext provenance,
            List<OutputNames> outputs,
            InstantSource clock,
            AssemblyState assembly,
            OutputState state)
            throws IOException {
        this.provenance = provenance;
        this.manifest = provenance.job();
        this.outputs = outputs;
        this.clock = clock;
        this.assembler = manifest.basis().kind() == JobOrigin.OriginKind.FAILURES
                ? Assembler.ofRetried(JobPlan.of(manifest), assembly)
                : new Assembler(JobPlan.of(manifest), assembly);
        this.state = state;
        for (int file = 0; file < state.file(); file++) {
            inputBytesBefore += manifest.inputs().get(file).size();
        }
        if (state.file() == outputs.size()) {
            requireOutputs();
        }
        if (state.complete()) {
            advance();
        } else {
            openCurrent();
        }
    }

    /** A job that has nothing left to write is done only as long as what it has written is there. */
    private void requireOutputs() {
        for (OutputNames output : outputs) {
            if (Files.notExists(output.last())) {
                throw new OutputException(
                        output.last() + " was complete, but is not there any more: write it again with"
                                + " 'rewrite' if the job's topics were kept, or start over with --force");
            }
        }
    }

    /** Whether every output is complete and every lane has reported the end of the job. */
    public boolean finished() {
        return assembler.finished();
    }

    public ResultLane wanted() {
        return assembler.wanted();
    }

    /** Takes a message of the wanted source. */
    public void accept(LaneMessage message) throws IOException {
        AssemblyEffect effect = assembler.accept(message);
        if (effect instanceof AssemblyEffect.AppendDocument append) {
            open.orElseThrow().append(append);
        } else if (effect instanceof AssemblyEffect.RowComplete row) {
            open.orElseThrow().complete(row);
        } else if (effect instanceof AssemblyEffect.FileComplete) {
            complete(open.orElseThrow());
        }
    }

    /** Whether the current output is complete and waits for a checkpoint. */
    public boolean fileComplete() {
        return state.complete();
    }

    /** Gives the complete output its final name and begins the next one. */
    public void advance() throws IOException {
        outputs.get(state.file()).complete(state.progress().files());
        inputBytesBefore += manifest.inputs().get(state.file()).size();
        state = state.next(clock.instant());
        openCurrent();
    }

    /** Whether this is a place from which another writer could go on. */
    public boolean betweenSteps() {
        return assembler.betweenSteps() && open.map(OutputFile::resumable).orElse(true);
    }

    public AssemblyState assembly() {
        return assembler.state();
    }

    /**
     * How far the outputs have come, durable or not. To be asked when {@link #betweenSteps}; answered by the next
     * {@link #force}.
     */
    public CompletableFuture<OutputState> reached() throws IOException {
        OutputState begun = state;
        return open.isPresent()
                ? open.get()
                        .reached()
                        .thenApply(progress -> new OutputState(begun.file(), false, progress, begun.before()))
                : CompletableFuture.completedFuture(begun);
    }

    /** What {@link #reached} has answered. @throws IllegalStateException if {@link #force} has not been called since */
    public static OutputState known(CompletableFuture<OutputState> reached) {
        if (!reached.isDone()) {
            throw new IllegalStateException("how far the outputs have come is known when they have been forced");
        }
        return reached.join();
    }

    /** Makes durable at least what had been reached when {@link #betweenSteps} the last time. */
    public void force() throws IOException {
        if (open.isPresent()) {
            open.get().force();
        }
    }

    /**
     * Makes sure that not too many lines are lost. To be called after a checkpoint, so that the report is durable.
     *
     * @throws TooManyQuarantinedException if more than {@code most} are
     */
    public void refuseMoreQuarantinedThan(long most) {
        long quarantined = totals().counts().quarantined();
        if (quarantined > most && open.isPresent()) {
            throw new TooManyQuarantinedException(
                    quarantined, most, outputs.get(state.file()).incompleteQuarantine());
        }
    }

    /** Bytes of input whose documents are in the outputs. */
    public long inputBytes() {
        return inputBytesBefore + assembler.position();
    }

    /** What all rows so far add up to. */
    public LedgerTotals totals() {
        return open.map(file -> state.before().plus(file.totals())).orElseGet(state::sum);
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
    }

    private void openCurrent() throws IOException {
        if (state.file() < outputs.size()) {
            String input = manifest.inputs().get(state.file()).path();
            open = Optional.of(OutputFile.open(outputs.get(state.file()), input, state.progress()));
        }
    }

    private void complete(OutputFile file) throws IOException {
        file.finish();
        CompletableFuture<OutputState> end = reached();
        file.force();
        OutputState durable = known(end);
        WrittenLayout packed =
                outputs.get(durable.file()).packing().into(durable.progress().files());
        file.writeManifest(
                OutputManifests.file(provenance, durable.file(), durable.progress(), packed, clock.instant()));
        file.close();
        open = Optional.empty();
        state = new OutputState(durable.file(), true, durable.progress(), durable.before());
    }
}
