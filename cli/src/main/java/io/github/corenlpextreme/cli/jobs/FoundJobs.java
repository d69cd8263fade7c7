package io.github.corenlpextreme.cli.jobs;

import io.github.corenlpextreme.cli.config.ExitCodes;
import io.github.corenlpextreme.cli.config.UsageException;
import io.github.corenlpextreme.cli.config.defaults.NearestName;
import io.github.corenlpextreme.cli.progress.Words;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.kafka.topics.JobSight;
import io.github.corenlpextreme.protocol.kafka.topics.JobSight.Seen;
import io.github.corenlpextreme.protocol.kafka.topics.JobSight.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The jobs that lie beside each other on one Kafka. */
public record FoundJobs(List<JobSight> all) {

    public FoundJobs {
        all = List.copyOf(all);
    }

    /**
     * The job that is called so.
     *
     * @throws UsageException if there is none, or it cannot be read
     */
    public Seen named(String name) {
        JobSight found = all.stream()
                .filter(sight -> sight.job().value().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no job '" + name + "' here; " + hint(name)));
        if (found instanceof Unreadable unreadable) {
            throw new UsageException(
                    "job " + name + " cannot be read: " + unreadable.reason()
                            + "; if it is nothing that you need, remove its topics with kafka-topics.sh",
                    ExitCodes.FAILED);
        }
        return (Seen) found;
    }

    /** Those beside it, whatever they are. */
    List<JobId> besides(JobId job) {
        return all.stream()
                .map(JobSight::job)
                .filter(other -> !other.equals(job))
                .toList();
    }

    /** @throws UsageException if workers have joined for the job */
    static void refuseWithWorkers(Seen job) {
        if (job.workers() > 0) {
            throw new UsageException(
                    "job " + job.job() + " has " + Words.count(job.workers(), "worker")
                            + ": stop them first; one that has ended may count until its session has run out, which"
                            + " takes less than a minute",
                    ExitCodes.FAILED);
        }
    }

    /** @throws UsageException if another job is made from this one's topics */
    public void refuseIfReplayed(Seen job) {
        List<JobId> replays = all.stream()
                .filter(sight -> !sight.job().equals(job.job()))
                .filter(sight -> sight instanceof Seen other
                        && other.manifest().basis().job().equals(job.job()))
                .map(JobSight::job)
                .toList();
        if (!replays.isEmpty()) {
            throw new UsageException(
                    "topics of job " + job.job() + " are replayed by " + names(replays) + ": clean that first",
                    ExitCodes.FAILED);
        }
    }

    static String names(List<JobId> jobs) {
        return jobs.stream().map(JobId::value).collect(Collectors.joining(", "));
    }

    private String hint(String name) {
        List<JobId> known = all.stream().map(JobSight::job).toList();
        Optional<String> nearest =
                NearestName.of(name, known.stream().map(JobId::value).toList());
        return nearest.map(near -> "did you mean " + near + "?")
                .orElseGet(() -> known.isEmpty() ? "there is none at all" : "there are " + names(known));
    }
}
