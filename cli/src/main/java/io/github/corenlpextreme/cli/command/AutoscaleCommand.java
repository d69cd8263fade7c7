package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.options.KafkaOptions;
import io.github.corenlpextreme.cli.options.ScaleOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.parts.CommandClock;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.cli.parts.OnInterrupt;
import io.github.corenlpextreme.cli.parts.PublishedJob;
import io.github.corenlpextreme.jobs.scale.CommandOrchestrator;
import io.github.corenlpextreme.jobs.scale.RetryingPoll;
import io.github.corenlpextreme.jobs.scale.ScaleLimits;
import io.github.corenlpextreme.jobs.scale.ScaleListener;
import io.github.corenlpextreme.jobs.scale.ScalingPolicy;
import io.github.corenlpextreme.jobs.scale.WorkerAutoscaler;
import io.github.corenlpextreme.jobs.scale.WorkerCountPrinter;
import io.github.corenlpextreme.jobs.scale.WorkerOrchestrator;
import io.github.corenlpextreme.local.terminal.TerminalOutput;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.topics.BacklogReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says how many workers a job needs, or has a command set their number, until all its work is done. */
@Command(name = "autoscale", description = "Print or set how many workers a job needs for its waiting tasks.")
final class AutoscaleCommand implements Callable<Integer>, ScaleListener {

    private static final Duration COMMAND_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration FOREVER = Duration.ofDays(36_500);
    private static final String LAST_LINE =
            "corenlp-extreme: interrupted; the workers keep running; start autoscale again to continue";

    @Parameters(
            paramLabel = "-- COMMAND",
            arity = "0..*",
            hideParamSyntax = true,
            description = "a command that sets the number of workers, with {} in place of the number; without"
                    + " it, the number is"
                    + " printed, one line for each change")
    private List<String> command = List.of();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private ScaleOptions scale = new ScaleOptions();

    @Mixin
    private VerbosityOptions talk = new VerbosityOptions();

    private final CommandClock clock = CommandClock.ofThisProcess();

    @Override
    public Integer call() {
        LoggingSetup.configure(talk);
        ScaleLimits limits = scale.limits();
        refuseACommandWithoutNumber();
        RetryingPoll looks = new RetryingPoll(scale.interval(), clock.pause(), this);
        OnInterrupt.ifInterrupted(LAST_LINE, () -> {
            PublishedJob job = PublishedJob.find(kafka, FOREVER, talk::say);
            scaleToTheEnd(looks, new BacklogReader(job.kafka(), job.manifest()), limits);
        });
        return ExitCodes.DONE;
    }

    @Override
    public void progress(String line) {
        talk.say(line);
    }

    @Override
    public void failed(String line) {
        TerminalOutput.messages().message(line);
    }

    private void scaleToTheEnd(RetryingPoll looks, BacklogReader opened, ScaleLimits limits) {
        WorkerOrchestrator orchestrator = command.isEmpty()
                ? new WorkerCountPrinter(TerminalOutput.data())
                : new CommandOrchestrator(command, COMMAND_TIMEOUT);
        try (BacklogReader topics = opened) {
            int running = looks.until(() -> Optional.of(topics.workers()));
            ScalingPolicy scaling =
                    new ScalingPolicy(limits, running, clock.nanos().getAsLong());
            looks.until(new WorkerAutoscaler(topics::backlog, scaling, orchestrator, this, clock.nanos())::observe);
        }
    }

    private void refuseACommandWithoutNumber() {
        if (!command.isEmpty() && command.stream().noneMatch(word -> word.contains(CommandOrchestrator.NUMBER))) {
            throw new UsageException("the command '" + String.join(" ", command) + "' has no "
                    + CommandOrchestrator.NUMBER + " in place of the number of workers");
        }
    }
}
