package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.LegalValue;
import io.github.corenlpextreme.jobs.catalog.JobList;
import io.github.corenlpextreme.jobs.report.JobJson;
import io.github.corenlpextreme.jobs.report.JobReport;
import io.github.corenlpextreme.protocol.JobId;
import java.time.InstantSource;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows all that is known of one job. */
@Command(name = "show", description = "Show a job: its inputs and settings, and the progress of each lane.")
final class JobsShowCommand extends JobsReport {

    @Parameters(paramLabel = "JOB", description = "its id, as 'jobs' lists it")
    private String job = "";

    @Override
    void requireLegal() {
        LegalValue.ofArgument(() -> new JobId(job));
    }

    @Override
    Stream<String> json(JobList found) {
        return Stream.of(JobJson.full(found.named(job)));
    }

    @Override
    Stream<String> text(JobList found) {
        return JobReport.of(found.named(job), InstantSource.system().instant()).stream();
    }
}
