package io.github.corenlpextreme.cli.jobs;

import io.github.corenlpextreme.cli.config.ExitCodes;
import io.github.corenlpextreme.cli.config.UsageException;
import io.github.corenlpextreme.cli.run.JobFolder;
import io.github.corenlpextreme.cli.run.KeptKafka;
import io.github.corenlpextreme.producer.kafka.JobSetUp;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.topics.JobSight.Seen;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What goes when a job is removed. If that is broken off at any point, it may be done again. */
public sealed interface Removal {

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
    static Removal of(String name, FoundJobs found, KeptKafka kafka) throws IOException {
        Optional<JobId> owner =
                kafka.folder().isPresent() ? kafka.folder().get().read().map(JobManifest::job) : Optional.empty();
        return owner.filter(job -> job.value().equals(name)).isPresent()
                ? Folder.of(owner.get(), found, kafka)
                : Topics.of(found.named(name), found, kafka);
    }

    /** The whole state folder, which was made for the job and holds no other. */
    record Folder(JobId job, String disk, KeptKafka kafka) implements Removal {

        private static Folder of(JobId job, FoundJobs found, KeptKafka kafka) {
            List<JobId> others = found.besides(job);
            if (!others.isEmpty()) {
                throw new UsageException(
                        "with job " + job + " its whole state folder goes, in which there is also "
                                + FoundJobs.names(others) + ": clean that first",
                        ExitCodes.FAILED);
            }
            String disk = found.all().isEmpty()
                    ? JobWords.UNKNOWN
                    : JobWords.bytes(JobFigures.of(found.named(job.value())).disk());
            return new Folder(job, disk, kafka);
        }

        @Override
        public String description() {
            return "job " + job + ": its whole state folder "
                    + kafka.folder().map(JobFolder::path).orElseThrow() + " goes, with its topics (" + disk + ")";
        }

        @Override
        public void execute() throws IOException {
            kafka.removeFolder();
        }
    }

    /** The job's own topics and groups, and its state if that is in the folder of another. */
    record Topics(Seen seen, KeptKafka kafka) implements Removal {

        private static Topics of(Seen job, FoundJobs found, KeptKafka kafka) {
            if (kafka.folder().isEmpty()) {
                FoundJobs.refuseWithWorkers(job); // in a folder that is ours, those can only be dead
            }
            found.refuseIfReplayed(job);
            return new Topics(job, kafka);
        }

        @Override
        public JobId job() {
            return seen.job();
        }

        @Override
        public String description() {
            JobFigures figures = JobFigures.of(seen);
            return "job " + job() + " (" + figures.state() + "): these topics go (" + disk() + "): "
                    + seen.names().own().stream().map(seen.names()::name).collect(Collectors.joining(", "));
        }

        @Override
        public String disk() {
            return JobWords.bytes(JobFigures.of(seen).disk());
        }

        /** The topics last, and of these the manifest: as long as anything is left, the job can be found. */
        @Override
        public void execute() throws IOException {
            JobSetUp setUp = new JobSetUp(kafka.settings());
            if (kafka.folder().isPresent()) {
                kafka.folder().get().removeReplay(job());
                setUp.forgetWorkers(seen.names());
            }
            setUp.forgetGroups(seen.names());
            setUp.remove(seen.names());
        }
    }
}
