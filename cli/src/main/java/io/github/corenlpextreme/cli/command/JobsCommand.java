package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.jobs.catalog.JobList;
import io.github.corenlpextreme.jobs.report.JobJson;
import io.github.corenlpextreme.jobs.report.JobTable;
import java.time.InstantSource;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Lists jobs. */
@Command(
        name = "jobs",
        description = "List jobs, show one, or remove one and everything it holds.",
        subcommands = {JobsShowCommand.class, JobsCleanCommand.class})
final class JobsCommand extends JobsReport {

    @Override
    Stream<String> json(JobList found) {
        return found.all().stream().map(JobJson::brief);
    }

    @Override
    Stream<String> text(JobList found) {
        return found.all().isEmpty()
                ? Stream.empty()
                : JobTable.of(found.all(), InstantSource.system().instant()).stream();
    }
}
