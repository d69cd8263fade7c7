package io.github.corenlpextreme.jobs.catalog;

import io.github.corenlpextreme.local.kafka.EmbeddedKafka;
import io.github.corenlpextreme.local.kafka.JobKafka;
import io.github.corenlpextreme.local.progress.HumanText;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.producer.kafka.JobTopicAdmin;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What goes when a job is removed. If that is broken off at any point, it may be done again. */
public sealed interface JobRemoval {

    JobId job();

    /** What will go, in one sentence. */
    String description();

    /** How much room that takes, in words. */
    String disk();

    void execute() throws IOException;

    /**
     * Decides.
     *
     * @throws UsageException if there is no such job, or it is in use
     */
    static JobRemoval of(String name, JobList found, JobKafka kafka) throws IOException {
        if (kafka instanceof EmbeddedKafka embedded) {
            Optional<JobId> owner = embedded.owner().filter(job -> job.value().equals(name));
            if (owner.isPresent()) {
                return FolderRemoval.of(owner.get(), found, embedded);
            }
        }
        return TopicsRemoval.of(found.named(name), found, kafka);
    }

    /** The whole state folder, which was made for the job and holds no other. */
    record FolderRemoval(JobId job, String disk, EmbeddedKafka kafka) implements JobRemoval {

        private static FolderRemoval of(JobId job, JobList found, EmbeddedKafka kafka) {
            List<JobId> others = found.besides(job);
            if (!others.isEmpty()) {
                throw new UsageException(
                        "removing job " + job + " would remove its whole state folder, which also holds "
                                + JobList.names(others) + ": clean that first",
                        ExitCodes.FAILED);
            }
            String disk = found.all().isEmpty()
                    ? HumanText.UNKNOWN
                    : HumanText.bytes(JobStats.of(found.named(job.value())).disk());
            return new FolderRemoval(job, disk, kafka);
        }

        @Override
        public String description() {
            return "job " + job + ": its whole state folder "
                    + kafka.folder().map(StateFolder::path).orElseThrow() + " will be removed, with its topics"
                    + " (" + disk + ")";
        }

        @Override
        public void execute() throws IOException {
            kafka.removeFolder();
        }
    }

    /** The job's own topics and groups, and its state if that is in the folder of another. */
    record TopicsRemoval(ReadableJob seen, JobKafka kafka) implements JobRemoval {

        private static TopicsRemoval of(ReadableJob job, JobList found, JobKafka kafka) {
            if (kafka.folder().isEmpty()) {
                JobList.refuseWithWorkers(job); // in a folder that is ours, those can only be dead
            }
            found.refuseIfReplayed(job);
            return new TopicsRemoval(job, kafka);
        }

        @Override
        public JobId job() {
            return seen.job();
        }

        @Override
        public String description() {
            JobStats figures = JobStats.of(seen);
            return "job " + job() + " (" + figures.state() + "): these topics will be removed (" + disk() + "): "
                    + seen.names().own().stream().map(seen.names()::name).collect(Collectors.joining(", "));
        }

        @Override
        public String disk() {
            return HumanText.bytes(JobStats.of(seen).disk());
        }

        /** The topics last, and of these the manifest: as long as anything is left, the job can be found. */
        @Override
        public void execute() throws IOException {
            JobTopicAdmin setUp = new JobTopicAdmin(kafka.settings());
            if (kafka.folder().isPresent()) {
                kafka.folder().get().removeReplay(job());
                setUp.forgetWorkers(seen.names());
            }
            setUp.forgetGroups(seen.names(), seen.manifest().settings().plan().sections());
            setUp.remove(seen.names());
        }
    }
}
