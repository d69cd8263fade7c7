package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.JobLocationOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.parts.KeptJobLocation;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.jobs.catalog.JobList;
import io.github.corenlpextreme.local.kafka.JobKafka;
import io.github.corenlpextreme.local.terminal.TerminalOutput;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands have in common that print what they find of jobs, for people or for scripts. */
abstract class JobsReport implements Callable<Integer> {

    @Mixin
    private JobLocationOptions jobs = new JobLocationOptions();

    @Option(
            names = "--json",
            fallbackValue = "true",
            description = "print one JSON object per job, each on its own line (default: a table)")
    private boolean json;

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    @Override
    public final Integer call() throws IOException {
        LoggingSetup.configure(talk);
        requireLegal();
        try (JobKafka kafka = KeptJobLocation.open(jobs)) {
            JobList found = KeptJobLocation.on(kafka);
            (json ? json(found) : text(found)).forEach(TerminalOutput.data()::line);
            if (found.all().isEmpty()) {
                talk.say("there are no jobs here");
            }
        }
        return ExitCodes.DONE;
    }

    /** @throws UsageException if an argument can be of no job; a Kafka is looked for only then */
    void requireLegal() {}

    /** The lines for a script. */
    abstract Stream<String> json(JobList found);

    /** The lines for people. */
    abstract Stream<String> text(JobList found);
}
