package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.config.ExitCodes;
import io.github.corenlpextreme.cli.config.options.JsonOptions;
import io.github.corenlpextreme.cli.config.options.KeptJobsOptions;
import io.github.corenlpextreme.cli.config.options.TalkOptions;
import io.github.corenlpextreme.cli.jobs.JobJson;
import io.github.corenlpextreme.cli.jobs.JobSections;
import io.github.corenlpextreme.cli.run.KeptKafka;
import io.github.corenlpextreme.protocol.kafka.topics.JobSight.Seen;
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
    private KeptJobsOptions jobs = new KeptJobsOptions();

    @Mixin
    private JsonOptions json = new JsonOptions();

    @Mixin
    private TalkOptions talk = new TalkOptions();

    @Override
    public Integer call() throws IOException {
        Logging.configure(talk);
        try (KeptKafka kafka = KeptJobs.open(jobs)) {
            Seen found = KeptJobs.on(kafka).named(job);
            if (json.json()) {
                System.out.println(JobJson.full(found));
            } else {
                JobSections.of(found, InstantSource.system().instant()).forEach(System.out::println);
            }
        }
        return ExitCodes.DONE;
    }
}
