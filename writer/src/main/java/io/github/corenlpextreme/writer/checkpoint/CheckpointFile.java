package io.github.corenlpextreme.writer.checkpoint;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.protocol.source.MetadataFile;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.writer.files.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The file that holds the checkpoint. A reader finds the old one or the new one, never a mixture. */
public final class CheckpointFile {

    private final Path path;
    private final CheckpointCodec codec = new CheckpointCodec();

    /**
     * Names the file.
     *
     * @param path in a folder that exists
     */
    public CheckpointFile(Path path) {
        this.path = path;
    }

    /** Those of all sections of a job, in their order. */
    public static List<CheckpointFile> of(Path stateDir, JobPlan plan) {
        return plan.sections().stream()
                .map(section -> of(stateDir, plan, section))
                .toList();
    }

    /** That of one section. */
    public static CheckpointFile of(Path stateDir, JobPlan plan, SectionPlan section) {
        String ending = plan.sections().size() == 1 ? "" : String.format(Locale.ROOT, "-%05d", section.number());
        return new CheckpointFile(stateDir.resolve("checkpoint" + ending + ".json"));
    }

    /** Whether there is one to go on from, be it damaged. */
    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * What a writer of a section goes on from: the checkpoint, or where the section begins.
     *
     * @param topics that the writer reads
     * @throws CheckpointException if it is damaged or another job's
     */
    public WriterCheckpoint resume(JobId id, SectionPlan plan, List<TopicKind> topics, Instant now) throws IOException {
        String job = id.value();
        WriterCheckpoint checkpoint = read().orElseGet(() -> WriterCheckpoint.initial(job, plan, topics, now));
        checkpoint.requireOffsetsOf(topics);
        if (!checkpoint.job().equals(job)) {
            throw new CheckpointException("the saved state in " + path.getParent() + " belongs to job "
                    + checkpoint.job() + ", not to " + job + "; start over with --force");
        }
        checkpoint.placeBeyond(plan).ifPresent(place -> {
            throw new CheckpointException("the saved state " + path + " cannot be used: its " + place
                    + " is none of the job's; start over with --force");
        });
        return checkpoint;
    }

    /**
     * The checkpoint, if one has been written.
     *
     * @throws CheckpointException if it is damaged
     */
    public Optional<WriterCheckpoint> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(codec.decode(MetadataFile.readPrivate(path)));
        } catch (CheckpointException | WireException e) {
            throw new CheckpointException(
                    "the saved state " + path + " cannot be used: " + e.getMessage() + "; start over with --force", e);
        }
    }

    /** Replaces the checkpoint; durable when this returns. */
    public void write(WriterCheckpoint checkpoint) throws IOException {
        DurableFiles.replace(path, codec.encode(checkpoint));
    }
}
