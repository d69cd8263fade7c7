package io.github.corenlpextreme.jobs.report;

import static io.github.corenlpextreme.local.progress.HumanText.UNKNOWN;

import io.github.corenlpextreme.jobs.catalog.JobStats;
import io.github.corenlpextreme.local.progress.HumanText;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import java.time.Instant;
import java.util.List;

/** Jobs as a table, a line each. */
public final class JobTable {

    private JobTable() {}

    /** Its lines, the head first. */
    public static List<String> of(List<JobSnapshot> jobs, Instant now) {
        TextTable table = new TextTable("JOB", "STATE", "DONE", "INPUT", "DISK", "AGE", "BASIS");
        jobs.forEach(job -> table.add(row(job, now)));
        return table.lines();
    }

    private static String[] row(JobSnapshot sight, Instant now) {
        String id = sight.job().value();
        if (sight instanceof ReadableJob job) {
            JobStats figures = JobStats.of(job);
            return new String[] {
                id,
                figures.state().toString(),
                JobText.done(figures),
                JobText.input(job),
                HumanText.bytes(figures.disk()),
                JobText.age(job, now),
                JobText.basis(job)
            };
        }
        return new String[] {id, "unreadable", UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN};
    }
}
