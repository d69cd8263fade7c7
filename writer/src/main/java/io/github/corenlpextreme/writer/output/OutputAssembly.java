package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.writer.assemble.Assembler;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.assemble.Effect;
import io.github.corenlpextreme.writer.assemble.Source;
import io.github.corenlpextreme.writer.ledger.OutputManifest.Totals;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Applies to the outputs of a job what the assembler decides. When a file is complete, the caller makes
 * a checkpoint and then calls {@link #advance}. Used by one thread.
 */
public final class OutputAssembly implements AutoCloseable {

    private final JobManifest manifest;
    private final List<OutputNames> outputs;
    private final InstantSource clock;
    private final Assembler assembler;
    private OutputState state; // as of the last force
    private Optional<OutputFile> open = Optional.empty();
    private long inputBytesBefore;

    /** Goes on from a durable state. */
    public OutputAssembly(
            JobManifest manifest,
            List<OutputNames> outputs,
            InstantSource clock,
            AssemblyState assembly,
            OutputState state)
            throws IOException {
        this.manifest = manifest;
        this.outputs = outputs;
        this.clock = clock;
        this.assembler = new Assembler(JobPlan.of(manifest), assembly);
        this.state = state;
        for (int file = 0; file < state.file(); file++) {
            inputBytesBefore += manifest.inputs().get(file).size();
        }
        if (state.complete()) {
            advance();
        } else {
            openCurrent();
        }
    }

    /** Whether every output is complete and every lane has reported the end of the job. */
    public boolean finished() {
        return assembler.finished();
    }

    public Source wanted() {
        return assembler.wanted();
    }

    /** Takes a message of the wanted source. */
    public void accept(Message message) throws IOException {
        Effect effect = assembler.accept(message);
        if (effect instanceof Effect.Append append) {
            open.orElseThrow().append(append.parts());
        } else if (effect instanceof Effect.RowComplete row) {
            open.orElseThrow().complete(row);
        } else if (effect instanceof Effect.FileComplete) {
            complete(open.orElseThrow());
        }
    }

    /** Whether the current output is complete and waits for a checkpoint. */
    public boolean fileComplete() {
        return state.complete();
    }

    /** Gives the complete output its final name and begins the next one. */
    public void advance() throws IOException {
        outputs.get(state.file()).complete();
        inputBytesBefore += manifest.inputs().get(state.file()).size();
        state = state.next(clock.instant());
        openCurrent();
    }

    /** Whether this is a moment for a checkpoint. */
    public boolean betweenSteps() {
        return assembler.betweenSteps();
    }

    public AssemblyState assembly() {
        return assembler.state();
    }

    /** Makes everything written durable and says how far that is. To be called between steps. */
    public OutputState force() throws IOException {
        if (open.isPresent()) {
            state = new OutputState(state.file(), false, open.get().force(), state.before());
        }
        return state;
    }

    /** Bytes of input whose documents are in the outputs. */
    public long inputBytes() {
        return inputBytesBefore + assembler.position();
    }

    /** What all rows so far add up to. */
    public Totals totals() {
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
            open = Optional.of(OutputFile.open(outputs.get(state.file()), state.progress()));
        }
    }

    private void complete(OutputFile file) throws IOException {
        OutputState durable = force();
        file.writeManifest(ManifestOf.file(manifest, durable.file(), durable.progress(), clock.instant()));
        file.close();
        open = Optional.empty();
        state = new OutputState(durable.file(), true, durable.progress(), durable.before());
    }
}
