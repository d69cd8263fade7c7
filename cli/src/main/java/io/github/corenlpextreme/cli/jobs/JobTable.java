package io.github.corenlpextreme.cli.jobs;

import static io.github.corenlpextreme.cli.jobs.JobWords.UNKNOWN;

import io.github.corenlpextreme.protocol.kafka.topics.JobSight;
import io.github.corenlpextreme.protocol.kafka.topics.JobSight.Seen;
import java.time.Instant;
import java.util.List;

/** Jobs as a table, a line each. */
public final class JobTable {

    private JobTable() {}

    /** Its lines, the head first. */
    public static List<String> of(List<JobSight> jobs, Instant now) {
        Table table = new Table("JOB", "STATE", "DONE", "INPUT", "DISK", "AGE", "BASIS");
        jobs.forEach(job -> table.add(row(job, now)));
        return table.lines();
    }

    private static String[] row(JobSight sight, Instant now) {
        String id = sight.job().value();
        if (sight instanceof Seen job) {
            JobFigures figures = JobFigures.of(job);
            return new String[] {
                id,
                figures.state().toString(),
                JobWords.done(figures),
                JobWords.input(job),
                JobWords.bytes(figures.disk()),
                JobWords.age(job, now),
                JobWords.basis(job)
            };
        }
        return new String[] {id, "unreadable", UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN};
    }
}
