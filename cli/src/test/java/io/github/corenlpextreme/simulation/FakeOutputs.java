package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.writer.checkpoint.WriterCheckpoint;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.output.OutputDraft;
import io.github.corenlpextreme.writer.output.OutputStore;
import java.nio.file.Path;

/**
 * The outputs of a section and its checkpoint on the fake disk, touched piece by piece, so that their writer can die in
 * between.
 */
record FakeOutputs(World world, SectionPlan section, FakeDisk disk, Mortality mortality) implements OutputStore {

    @Override
    public OutputDraft open(int file, FileProgress progress) {
        SimulatedOutput output = SimulatedOutput.open(this, file, progress);
        if (world.decisions().truncates()) {
            mortality.before("cuts output " + file);
            output.discardText(progress);
            mortality.before("cuts ledger " + file);
            output.discardLedger(progress);
        }
        return output;
    }

    @Override
    public String input(int file) {
        return "f" + file;
    }

    @Override
    public void describe(int file, FileProgress progress) {
        mortality.before("describes output " + file);
    }

    @Override
    public void deliver(int file, FileProgress progress) {
        mortality.before("delivers ledger " + file);
        deliver(SimulatedOutput.incompleteLedger(file), "ledger " + file);
        mortality.before("delivers output " + file);
        deliver(SimulatedOutput.incomplete(file), "output " + file);
        mortality.before("goes on after " + file);
        world.invariants()
                .delivered(
                        section,
                        file,
                        disk.open("output " + file).bytes(),
                        disk.open("ledger " + file).bytes());
    }

    private void deliver(String from, String to) {
        if (disk.has(from)) {
            disk.rename(from, to);
        }
    }

    @Override
    public void requireDelivered() {
        for (int file = section.firstFile(); file < section.endFile(); file++) {
            if (!disk.has("output " + file)) {
                throw new AssertionError("output " + file + " is not there, but the job is said to be written");
            }
        }
    }

    @Override
    public Path incompleteQuarantine(int file) {
        return Path.of(file + ".quarantine.incomplete");
    }

    /** A checkpoint promises only what is durable. */
    void replaceCheckpoint(WriterCheckpoint checkpoint) {
        mortality.before("replaces its checkpoint");
        int file = checkpoint.output().file();
        FileProgress progress = checkpoint.output().progress();
        requireDurable(SimulatedOutput.incomplete(file), file, progress.output().length());
        requireDurable(
                SimulatedOutput.incompleteLedger(file), file, progress.ledger().length());
        disk.replaceCheckpoint(checkpoint);
    }

    private void requireDurable(String name, int file, long length) {
        if (disk.has(name)) {
            world.invariants().promised(file, length, disk.open(name).durable());
        }
    }
}
