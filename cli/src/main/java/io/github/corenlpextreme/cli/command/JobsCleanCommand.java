package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.JobLocationOptions;
import io.github.corenlpextreme.cli.options.LegalValue;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.parts.KeptJobLocation;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.cli.parts.RemovalConfirmation;
import io.github.corenlpextreme.jobs.catalog.JobRemoval;
import io.github.corenlpextreme.local.kafka.JobKafka;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.local.terminal.TerminalOutput;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes a job. Outputs are none of its business. */
@Command(name = "clean", description = "Remove a job and everything it holds on Kafka; its outputs stay.")
final class JobsCleanCommand implements Callable<Integer> {

    @Parameters(paramLabel = "JOB", description = "its id, as 'jobs' lists it")
    private String job = "";

    @Option(
            names = {"-y", "--yes"},
            fallbackValue = "true",
            description = "remove it without asking (default: ask at the terminal)")
    private boolean yes;

    @Mixin
    private JobLocationOptions jobs = new JobLocationOptions();

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    @Override
    public Integer call() throws IOException {
        LoggingSetup.configure(talk);
        JobId id = LegalValue.ofArgument(() -> new JobId(job));
        Optional<Path> stateDir = jobs.stateDir();
        if (stateDir.isPresent() && StateFolder.removeRest(stateDir.get())) {
            talk.say("finished an interrupted removal of " + stateDir.get());
            return ExitCodes.DONE;
        }
        try (JobKafka kafka = KeptJobLocation.open(jobs)) {
            JobRemoval removal = JobRemoval.of(id.value(), KeptJobLocation.on(kafka), kafka);
            talk.say(removal.description());
            if (!yes) {
                new RemovalConfirmation(TerminalOutput::ask).require(removal.job(), removal.disk());
            }
            removal.execute();
            talk.say("job " + job + " has been removed");
        }
        return ExitCodes.DONE;
    }
}
