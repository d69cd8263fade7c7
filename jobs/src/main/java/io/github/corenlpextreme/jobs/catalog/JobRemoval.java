package io.github.corenlpextreme.jobs.catalog;

import io.github.corenlpextreme.local.kafka.KeptKafka;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.producer.kafka.JobTopicAdmin;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
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
    static JobRemoval of(String name, JobList found, KeptKafka kafka) throws IOException {
        Optional<JobId> owner =
                kafka.folder().isPresent() ? kafka.folder().get().read().map(JobManifest::job) : Optional.empty();
        return owner.filter(job -> job.value().equals(name)).isPresent()
                ? FolderRemoval.of(owner.get(), found, kafka)
                : TopicsRemoval.of(found.named(name), found, kafka);
    }

    /** The whole state folder, which was made for the job and holds no other. */
    record FolderRemoval(JobId job, String disk, KeptKafka kafka) implements JobRemoval {

        private static FolderRemoval of(JobId job, JobList found, KeptKafka kafka) {
            List<JobId> others = found.besides(job);
            if (!others.isEmpty()) {
                throw new UsageException(
                        "with job " + job + " its whole state folder goes, in which there is also "
                                + JobList.names(others) + ": clean that first",
                        ExitCodes.FAILED);
            }
            String disk = found.all().isEmpty()
                    ? JobWords.UNKNOWN
                    : JobWords.bytes(JobStats.of(found.named(job.value())).disk());
            return new FolderRemoval(job, disk, kafka);
        }

        @Override
        public String description() {
            return "job " + job + ": its whole state folder "
                    + kafka.folder().map(StateFolder::path).orElseThrow() + " goes, with its topics (" + disk + ")";
        }

        @Override
        public void execute() throws IOException {
            kafka.removeFolder();
        }
    }

    /** The job's own topics and groups, and its state if that is in the folder of another. */
    record TopicsRemoval(ReadableJob seen, KeptKafka kafka) implements JobRemoval {

        private static TopicsRemoval of(ReadableJob job, JobList found, KeptKafka kafka) {
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
            return "job " + job() + " (" + figures.state() + "): these topics go (" + disk() + "): "
                    + seen.names().own().stream().map(seen.names()::name).collect(Collectors.joining(", "));
        }

        @Override
        public String disk() {
            return JobWords.bytes(JobStats.of(seen).disk());
        }

        /** The topics last, and of these the manifest: as long as anything is left, the job can be found. */
        @Override
        public void execute() throws IOException {
            JobTopicAdmin setUp = new JobTopicAdmin(kafka.settings());
            if (kafka.folder().isPresent()) {
                kafka.folder().get().removeReplay(job());
                setUp.forgetWorkers(seen.names());
            }
            setUp.forgetGroups(seen.names());
            setUp.remove(seen.names());
        }
    }
}
