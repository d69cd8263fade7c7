package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.writer.assemble.Assembler;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Applies to the outputs of a job what the assembler decides. When a file is complete, the caller makes
 * a checkpoint and then calls {@link #advance}. Used by one thread.
 */
public final class OutputAssembly implements AutoCloseable {

    private final OutputStore outputs;
    private final SectionPlan plan;
    private final Assembler assembler;
    private final InstantSource clock;
    private final long sectionBytes;
    private OutputState state; // as of the current output's beginning, or its end
    private Optional<OutputDraft> open = Optional.empty();
    private long inputBytesBefore;

    /**
     * Goes on from a durable state.
     *
     * @param assembler that goes on from the same place
     */
    public OutputAssembly(
            OutputStore outputs, SectionPlan plan, Assembler assembler, InstantSource clock, OutputState state)
            throws IOException {
        this.outputs = outputs;
        this.plan = plan;
        this.assembler = assembler;
        this.clock = clock;
        this.state = state;
        this.sectionBytes = plan.bytes();
        for (int file = plan.firstFile(); file < state.file(); file++) {
            inputBytesBefore += plan.range(file).length();
        }
        if (state.file() == plan.endFile()) {
            outputs.requireDelivered(); // what has nothing left to write is done only as long as that is there
        }
        if (state.complete()) {
            advance();
        } else {
            openCurrent();
        }
    }

    /** Goes on from a durable state of outputs that are files. */
    public static OutputAssembly ofFiles(
            ManifestContext provenance,
            SectionOutputs outputs,
            InstantSource clock,
            AssemblyState assembly,
            OutputState state)
            throws IOException {
        JobManifest manifest = provenance.job();
        SectionPlan plan = outputs.plan();
        Assembler assembler = manifest.basis().kind() == JobOrigin.OriginKind.FAILURES
                ? Assembler.ofRetried(plan, assembly)
                : new Assembler(plan, assembly);
        return new OutputAssembly(new DiskOutputs(provenance, outputs.outputs(), clock), plan, assembler, clock, state);
    }

    /** Whether every output is complete and every lane has reported the end of the job. */
    public boolean finished() {
        return assembler.finished();
    }

    public ResultLane wanted() {
        return assembler.wanted();
    }

    /**
     * Takes a message of the wanted source.
     *
     * @throws InputChangedException if it shows that an input was changed while it was annotated
     */
    public void accept(LaneMessage message) throws IOException {
        AssemblyEffect effect = assembler.accept(message);
        if (effect instanceof AssemblyEffect.AppendDocument append) {
            open.orElseThrow().append(append);
        } else if (effect instanceof AssemblyEffect.RowComplete row) {
            open.orElseThrow().complete(row);
        } else if (effect instanceof AssemblyEffect.FileComplete) {
            complete(open.orElseThrow());
        } else if (effect instanceof AssemblyEffect.InputDiffers differs) {
            throw changed(differs);
        }
    }

    private InputChangedException changed(AssemblyEffect.InputDiffers differs) {
        ByteRange bytes = differs.input();
        return new InputChangedException("input " + outputs.input(differs.file())
                + " was changed while the job was at work: bytes " + bytes.start() + " to " + (bytes.end() - 1)
                + " were read twice and were not the same: restore the old file and start over with --force");
    }

    /** Whether the current output is complete and waits for a checkpoint. */
    public boolean fileComplete() {
        return state.complete();
    }

    /** Gives the complete output its final name and begins the next one. */
    public void advance() throws IOException {
        outputs.deliver(state.file(), state.progress());
        inputBytesBefore += plan.range(state.file()).length();
        state = state.next(clock.instant());
        openCurrent();
    }

    /** Whether this is a place from which another writer could go on. */
    public boolean betweenSteps() {
        return assembler.betweenSteps() && open.map(OutputDraft::resumable).orElse(true);
    }

    public AssemblyState assembly() {
        return assembler.state();
    }

    /** How far the outputs have come, durable or not. To be asked when {@link #betweenSteps}. */
    public OutputState reached() throws IOException {
        return open.isPresent()
                ? new OutputState(state.file(), false, open.get().reached(), state.before(), state.malformedBefore())
                : state;
    }

    /** Makes durable at least what had been reached when {@link #betweenSteps} the last time. */
    public void force() throws IOException {
        if (open.isPresent()) {
            open.get().force();
        }
    }

    /** Whether more is lacking than these limits allow. */
    public boolean exceeds(FailureLimits limits) {
        ContentCounts counts = totals().counts();
        return limits.quarantinedTooMany(counts) || limits.malformedTooMany(malformed(), expectedLines());
    }

    /**
     * Makes sure that not too much is lacking. To be called after a checkpoint, so that the report is durable.
     *
     * @param encoding of the job
     * @throws TooManyQuarantinedException if too many lines are given up
     * @throws TooManyMalformedException if too many are not in the encoding
     */
    public void refuseMoreThan(FailureLimits limits, String encoding) {
        ContentCounts counts = totals().counts();
        if (limits.quarantinedTooMany(counts) && open.isPresent()) {
            throw new TooManyQuarantinedException(
                    counts.quarantined(), limits.maxQuarantined(), outputs.incompleteQuarantine(state.file()));
        }
        if (limits.malformedTooMany(malformed(), expectedLines()) && open.isPresent()) {
            throw new TooManyMalformedException(counts, malformed(), limits.maxMalformed(), encoding);
        }
    }

    /** Bytes of input whose documents are in the outputs. */
    public long inputBytes() {
        return inputBytesBefore + assembler.position() - start();
    }

    /** What all rows so far add up to. */
    public LedgerTotals totals() {
        return open.map(file -> state.before().plus(file.totals())).orElseGet(state::sum);
    }

    /** Where the current file begins in this section. */
    private long start() {
        return plan.hasFile(state.file()) ? plan.range(state.file()).start() : 0;
    }

    /** Of the whole section, if its lines are as long as those so far. */
    private long expectedLines() {
        long lines = totals().counts().lines();
        return inputBytes() == 0 ? lines : Math.max(lines, (long) ((double) lines * sectionBytes / inputBytes()));
    }

    /** The malformed lines of all inputs so far. */
    public MalformedLines malformed() {
        return open.map(file -> state.malformedBefore().plus(file.malformed())).orElseGet(state::malformed);
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
    }

    private void openCurrent() throws IOException {
        if (state.file() < plan.endFile()) {
            open = Optional.of(outputs.open(state.file(), state.progress()));
        }
    }

    private void complete(OutputDraft file) throws IOException {
        file.finish();
        file.force();
        OutputState durable = reached();
        outputs.describe(durable.file(), durable.progress());
        file.close();
        open = Optional.empty();
        state = new OutputState(durable.file(), true, durable.progress(), durable.before(), durable.malformedBefore());
    }
}
