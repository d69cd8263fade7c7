package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.output.ExistingOutputs;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.writer.SectionWriters;
import io.github.corenlpextreme.writer.Writer;
import io.github.corenlpextreme.writer.WriterConfig;
import io.github.corenlpextreme.writer.WriterConfig.WriterListener;
import io.github.corenlpextreme.writer.WriterConfig.WriterRole;
import io.github.corenlpextreme.writer.WriterConfig.WriterTarget;
import io.github.corenlpextreme.writer.output.FailureLimits;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outputs of a job in the hands of one process: taken up where an earlier one left them, or begun. */
public final class WriterSession {

    /**
     * What is to be written.
     *
     * @param outputs one path for each of the job's inputs
     * @param force whether to drop what is there already
     * @param limits to what it may lack before the writer stops
     * @param inputRoot where the inputs are, if they are in reach
     */
    public record SessionTarget(
            WriterRole role,
            List<Path> outputs,
            OutputLayout layout,
            boolean force,
            FailureLimits limits,
            Optional<Path> inputRoot) {

        public SessionTarget {
            outputs = List.copyOf(outputs);
        }

        /** The same, with nothing dropped. */
        SessionTarget withoutForce() {
            return new SessionTarget(role, outputs, layout, false, limits, inputRoot);
        }
    }

    private final JobManifest manifest;
    private final StateFolder folder;
    private final SessionTarget target;
    private final List<SectionPlan> sections;
    private final boolean resumed;

    private WriterSession(JobManifest manifest, List<SectionPlan> sections, StateFolder folder, SessionTarget target)
            throws IOException {
        this.sections = List.copyOf(sections);
        this.manifest = manifest;
        this.folder = folder;
        this.target = target;
        this.resumed = folder.claim(manifest);
    }

    /**
     * Makes the state folder this job's. Of what another attempt has begun nothing is left, unless it can be resumed.
     *
     * @throws io.github.corenlpextreme.protocol.UsageException if the folder or an output is another job's
     */
    public static WriterSession open(JobManifest manifest, StateFolder folder, SessionTarget target)
            throws IOException {
        return open(manifest, JobPlan.of(manifest).sections(), folder, target);
    }

    /**
     * Likewise for some sections.
     *
     * @param sections of the job's plan, whose state the folder is to hold
     * @throws io.github.corenlpextreme.protocol.UsageException if the folder or an output is another job's
     */
    public static WriterSession open(
            JobManifest manifest, List<SectionPlan> sections, StateFolder folder, SessionTarget target)
            throws IOException {
        if (target.force()) {
            folder.clear();
        }
        WriterSession session = new WriterSession(manifest, sections, folder, target);
        if (!session.resumed) {
            session.begin();
        }
        if (target.role() == WriterRole.REWRITER) {
            folder.notes().claimPacking(target.layout().toString());
        }
        return session;
    }

    private void begin() throws IOException {
        existing(target.layout()).sections().refuseTwins();
        if (target.role() == WriterRole.REWRITER && !target.force()) {
            existing(target.layout()).refuseBegun(folder.path());
        }
        if (!target.force()) {
            existing(target.layout()).sections().requireFree();
        }
        discardIncomplete();
    }

    /** However it was to be packed: of an earlier rewriting only its files may be left. */
    private void discardIncomplete() throws IOException {
        List<OutputLayout> layouts =
                target.role() == WriterRole.REWRITER ? OutputLayout.everyNaming() : List.of(target.layout());
        for (OutputLayout layout : layouts) {
            existing(layout).discardIncomplete(folder.path());
        }
    }

    private ExistingOutputs existing(OutputLayout layout) {
        return new ExistingOutputs(manifest, target.outputs(), layout, sections);
    }

    /** Whether there was something to take up. */
    public boolean resumed() {
        return resumed;
    }

    /**
     * The writers of the sections, where the last ones stopped.
     *
     * @param kept where Kafka is to keep the results, as the option that leads there; empty if it is not to
     */
    public SectionWriters writers(Optional<String> kept, WriterListener listener) throws IOException {
        List<Writer> writers = new ArrayList<>();
        for (SectionPlan section : sections) {
            writers.add(writer(section, kept, listener));
        }
        return new SectionWriters(writers);
    }

    private Writer writer(SectionPlan section, Optional<String> kept, WriterListener listener) throws IOException {
        return new Writer(new WriterConfig(
                manifest,
                section,
                target.role(),
                new WriterTarget(target.outputs(), target.layout(), folder.path(), target.limits(), target.inputRoot()),
                InstantSource.system(),
                kept,
                listener));
    }

    /** Takes away all that has been begun, for a job that cannot even begin. */
    void discard() throws IOException {
        discardIncomplete();
        folder.remove();
    }
}
