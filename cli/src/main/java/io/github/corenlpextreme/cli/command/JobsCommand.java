package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.JobLocationOptions;
import io.github.corenlpextreme.cli.options.JsonOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.parts.KeptJobLocation;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.jobs.report.JobJson;
import io.github.corenlpextreme.jobs.report.JobTable;
import io.github.corenlpextreme.local.kafka.KeptKafka;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists jobs. */
@Command(
        name = "jobs",
        description = "List jobs, show one, or remove one with all it holds.",
        subcommands = {JobsShowCommand.class, JobsCleanCommand.class})
final class JobsCommand implements Callable<Integer> {

    @Mixin
    private JobLocationOptions jobs = new JobLocationOptions();

    @Mixin
    private JsonOptions json = new JsonOptions();

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    @Override
    public Integer call() throws IOException {
        LoggingSetup.configure(talk);
        try (KeptKafka kafka = KeptJobLocation.open(jobs)) {
            List<JobSnapshot> found = KeptJobLocation.on(kafka).all();
            if (json.json()) {
                found.forEach(job -> System.out.println(JobJson.brief(job)));
            } else if (!found.isEmpty()) {
                JobTable.of(found, InstantSource.system().instant()).forEach(System.out::println);
            }
            if (found.isEmpty()) {
                talk.say("there are no jobs here");
            }
        }
        return ExitCodes.DONE;
    }
}
