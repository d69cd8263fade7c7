package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.JobLocationOptions;
import io.github.corenlpextreme.cli.options.JsonOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.parts.KeptJobLocation;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.jobs.report.JobJson;
import io.github.corenlpextreme.jobs.report.JobReport;
import io.github.corenlpextreme.local.kafka.KeptKafka;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows all that is known of one job. */
@Command(name = "show", description = "Show a job: what it is made of, and how far each lane has come.")
final class JobsShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "JOB", description = "its id, as 'jobs' lists it")
    private String job = "";

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
            ReadableJob found = KeptJobLocation.on(kafka).named(job);
            if (json.json()) {
                System.out.println(JobJson.full(found));
            } else {
                JobReport.of(found, InstantSource.system().instant()).forEach(System.out::println);
            }
        }
        return ExitCodes.DONE;
    }
}
