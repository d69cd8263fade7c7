package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.output.ExistingOutputs;
import io.github.corenlpextreme.local.run.WriterSession.SessionTarget;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.topics.ReplayPreconditions;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.writer.SectionWriters;
import io.github.corenlpextreme.writer.Writer;
import io.github.corenlpextreme.writer.WriterConfig.WriterListener;
import io.github.corenlpextreme.writer.loop.WriterProgress;
import io.github.corenlpextreme.writer.share.SectionWriting;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The sections of a job that this process has in hand, each with a state folder of its own, so that any other process
 * that reaches the folder can go on. Sections are written by a thread each; {@link #progress} is for any thread.
 */
public final class SectionSessions implements SectionWriting {

    private static final long BETWEEN_TRIES = TimeUnit.SECONDS.toNanos(1);

    private final JobManifest manifest;
    private final JobPlan plan;
    private final ClientSettings kafka;
    private final SessionTarget target;
    private final SectionStates states;
    private final SectionListener listener;
    private final Map<Integer, SectionWriters> begun = new ConcurrentHashMap<>();

    /**
     * Where the states are, and what holds for all.
     *
     * @param stateDir holds a folder for each section
     * @param shared whether other processes write other sections, and may have written these: a section in the hands of
     *     one is waited for, and what they have written is not dropped
     * @param kept where Kafka is to keep the results, as the option that leads there; empty if it is not to
     */
    public record SectionStates(Path stateDir, boolean shared, Optional<String> kept) {

        Path folder(int section) {
            return stateDir.resolve(String.format(Locale.ROOT, "section-%05d", section));
        }
    }

    /**
     * What hears of them; called by their threads.
     *
     * @param log told a folder in which a log may be kept
     */
    public record SectionListener(WriterListener writer, Consumer<Path> log) {}

    /** @param target what is to be written of each */
    public SectionSessions(
            JobManifest manifest,
            ClientSettings kafka,
            SessionTarget target,
            SectionStates states,
            SectionListener listener) {
        this.manifest = manifest;
        this.plan = JobPlan.of(manifest);
        this.kafka = kafka;
        this.target = target;
        this.states = states;
        this.listener = listener;
    }

    /** How far those have come that are in hand, or were until they were complete. */
    public WriterProgress progress() {
        return begun.values().stream().map(SectionWriters::progress).reduce(WriterProgress.NONE, WriterProgress::plus);
    }

    /** Whether there is one of which this process has written something, or may. */
    public boolean hasBegun() {
        return !begun.isEmpty();
    }

    /** Bytes of input in these; of the job as long as there are none. */
    public long inputBytes() {
        Set<Integer> own = Set.copyOf(begun.keySet());
        return plan.sections().stream()
                .filter(section -> own.isEmpty() || own.contains(section.number()))
                .mapToLong(SectionPlan::bytes)
                .sum();
    }

    /**
     * {@inheritDoc}
     *
     * @throws UsageException if another process has it that does not share, or what is there is another job's
     */
    @Override
    public boolean write(int section, BooleanSupplier stopped) throws IOException {
        Optional<StateFolder> folder = awaitFolder(section, stopped);
        if (folder.isEmpty()) {
            return false;
        }
        try (StateFolder own = folder.get()) {
            keepLog(own.path());
            return write(plan.section(section), own, stopped);
        }
    }

    private Optional<StateFolder> awaitFolder(int section, BooleanSupplier stopped) throws IOException {
        Path path = states.folder(section);
        Optional<StateFolder> folder = StateFolder.openIfFree(path);
        if (folder.isEmpty() && !states.shared()) {
            throw new UsageException(
                    "another process is writing section " + section + " of job " + manifest.job() + " (state in " + path
                            + "); wait for it or stop it",
                    ExitCodes.FAILED);
        }
        if (folder.isEmpty()) {
            say("section " + section + " is still in the hands of another process; waiting for it");
        }
        while (folder.isEmpty() && !stopped.getAsBoolean()) {
            LockSupport.parkNanos(BETWEEN_TRIES);
            folder = StateFolder.openIfFree(path);
        }
        return folder;
    }

    private synchronized void keepLog(Path folder) {
        listener.log().accept(folder);
    }

    private boolean write(SectionPlan section, StateFolder folder, BooleanSupplier stopped) throws IOException {
        boolean hasBegun = Writer.hasBegun(manifest, folder.path());
        boolean force = target.force() && !(states.shared() && hasBegun);
        if (!hasBegun && (states.shared() || !force) && isComplete(section)) {
            say("section " + section.number() + " is already complete");
            return true;
        }
        if (force || !hasBegun) {
            new ReplayPreconditions(kafka, manifest).requireDocumentsKept(section);
        }
        SectionWriters writers = open(section, folder, force ? target : target.withoutForce());
        begun.put(section.number(), writers);
        boolean complete = writers.run(kafka, stopped);
        if (!complete) {
            begun.remove(section.number());
        }
        return complete;
    }

    private boolean isComplete(SectionPlan section) throws IOException {
        return new ExistingOutputs(manifest, target.outputs(), target.layout(), List.of(section)).sectionsComplete();
    }

    /**
     * Makes sure that sections that are said to be complete are in the outputs that this process knows.
     *
     * @throws UsageException if another process has written one elsewhere
     */
    public void requireHere(Set<Integer> sections) throws IOException {
        for (int section : new TreeSet<>(sections)) {
            if (!isComplete(plan.section(section))) {
                throw new UsageException(
                        "section " + section + " of job " + manifest.job() + " is complete, but another writer has put"
                                + " it elsewhere: writers that share sections need one output, on shared storage or"
                                + " in an object store; to write sections here too, name them with --section",
                        ExitCodes.OUTPUT_REFUSED);
            }
        }
    }

    private SectionWriters open(SectionPlan section, StateFolder folder, SessionTarget kind) throws IOException {
        WriterSession session = WriterSession.open(manifest, List.of(section), folder, kind);
        say((session.resumed() ? "resuming" : "writing") + " section " + section.number() + " of job "
                + manifest.job());
        return session.writers(states.kept(), listener.writer());
    }

    private void say(String sentence) {
        listener.writer().onWarning().accept(sentence);
    }

    /** Removes the states of sections that are complete, whichever process has left them. */
    public void removeStates(Set<Integer> sections) throws IOException {
        for (int section : sections) {
            removeState(states.folder(section));
        }
        try {
            Files.deleteIfExists(states.stateDir());
        } catch (FileSystemException e) {
            return; // other sections have their state there
        }
    }

    private static void removeState(Path path) throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        try {
            Optional<StateFolder> folder = StateFolder.openIfFree(path);
            if (folder.isPresent()) {
                folder.get().remove();
            }
        } catch (FileSystemException e) {
            return; // another process removes it at this moment
        }
    }
}
