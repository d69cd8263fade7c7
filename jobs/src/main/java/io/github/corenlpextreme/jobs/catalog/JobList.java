package io.github.corenlpextreme.jobs.catalog;

import io.github.corenlpextreme.local.progress.HumanText;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.NearestName;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.UnreadableJob;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The jobs that lie beside each other on one Kafka. */
public record JobList(List<JobSnapshot> all) {

    public JobList {
        all = List.copyOf(all);
    }

    /**
     * The job that is called so.
     *
     * @throws UsageException if there is none, or it cannot be read
     */
    public ReadableJob named(String name) {
        JobSnapshot found = all.stream()
                .filter(sight -> sight.job().value().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no job '" + name + "' here; " + hint(name)));
        if (found instanceof UnreadableJob unreadable) {
            throw new UsageException(
                    "job " + name + " cannot be read: " + unreadable.reason()
                            + "; if you do not need it, remove its topics with kafka-topics.sh",
                    ExitCodes.FAILED);
        }
        return (ReadableJob) found;
    }

    /** Those beside it, whatever they are. */
    List<JobId> besides(JobId job) {
        return all.stream()
                .map(JobSnapshot::job)
                .filter(other -> !other.equals(job))
                .toList();
    }

    /** @throws UsageException if workers have joined for the job */
    static void refuseWithWorkers(ReadableJob job) {
        if (job.workers() > 0) {
            throw new UsageException(
                    "job " + job.job() + " has " + HumanText.count(job.workers(), "worker")
                            + ": stop them first; one that has ended may still count until its session expires, which"
                            + " takes less than a minute",
                    ExitCodes.FAILED);
        }
    }

    /** @throws UsageException if another job is made from this one's topics, and not also this one from the other's */
    public void refuseIfReplayed(ReadableJob job) {
        Set<JobId> madeFrom = origins(job);
        List<JobId> replays = all.stream()
                .filter(sight -> !madeFrom.contains(sight.job()))
                .filter(sight -> !sight.job().equals(job.job()))
                .filter(sight -> sight instanceof ReadableJob other
                        && other.manifest().basis().job().equals(job.job()))
                .map(JobSnapshot::job)
                .toList();
        if (!replays.isEmpty()) {
            throw new UsageException(
                    "job " + job.job() + " is replayed by " + names(replays) + ": clean that first", ExitCodes.FAILED);
        }
    }

    /** Those that it is made from, directly or not; a forged manifest can make that a circle. */
    private Set<JobId> origins(ReadableJob job) {
        Map<JobId, JobId> basis = new HashMap<>();
        all.forEach(sight -> {
            if (sight instanceof ReadableJob other) {
                basis.put(sight.job(), other.manifest().basis().job());
            }
        });
        Set<JobId> origins = new HashSet<>();
        JobId origin = basis.get(job.job());
        while (origin != null && !origin.equals(job.job()) && origins.add(origin)) {
            origin = basis.get(origin);
        }
        return origins;
    }

    static String names(List<JobId> jobs) {
        return jobs.stream().map(JobId::value).collect(Collectors.joining(", "));
    }

    private String hint(String name) {
        List<JobId> known = all.stream().map(JobSnapshot::job).toList();
        Optional<String> nearest =
                NearestName.of(name, known.stream().map(JobId::value).toList());
        return nearest.map(near -> "did you mean " + near + "?")
                .orElseGet(() -> known.isEmpty() ? "there are none" : "there are " + names(known));
    }
}
