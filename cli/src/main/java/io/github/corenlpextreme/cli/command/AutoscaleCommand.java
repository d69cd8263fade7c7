package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.autoscale.Autoscaler;
import io.github.corenlpextreme.cli.autoscale.Looks;
import io.github.corenlpextreme.cli.autoscale.Notices;
import io.github.corenlpextreme.cli.autoscale.NumberLines;
import io.github.corenlpextreme.cli.autoscale.Orchestrator;
import io.github.corenlpextreme.cli.autoscale.ScaleCommand;
import io.github.corenlpextreme.cli.autoscale.ScaleLimits;
import io.github.corenlpextreme.cli.autoscale.Scaling;
import io.github.corenlpextreme.cli.config.ExitCodes;
import io.github.corenlpextreme.cli.config.UsageException;
import io.github.corenlpextreme.cli.config.options.KafkaOptions;
import io.github.corenlpextreme.cli.config.options.ScaleOptions;
import io.github.corenlpextreme.cli.config.options.TalkOptions;
import io.github.corenlpextreme.cli.run.LastLine;
import io.github.corenlpextreme.protocol.kafka.topics.WorkTopics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says how many workers a job needs, or has a command set their number, until all its work is done. */
@Command(name = "autoscale", description = "Set the number of a job's workers by what waits for them.")
final class AutoscaleCommand implements Callable<Integer>, Notices {

    private static final Duration COMMAND_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration FOREVER = Duration.ofDays(36_500);
    private static final String LAST_LINE =
            "corenlp-extreme: interrupted; the workers stay as they are, start autoscale again to go on";

    @Parameters(
            paramLabel = "-- COMMAND",
            arity = "0..*",
            hideParamSyntax = true,
            description = "sets the number of workers, with {} where the number goes; without one, the number is"
                    + " printed, a line for each change")
    private List<String> command = List.of();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private ScaleOptions scale = new ScaleOptions();

    @Mixin
    private TalkOptions talk = new TalkOptions();

    @Override
    public Integer call() {
        Logging.configure(talk);
        ScaleLimits limits = scale.limits();
        refuseACommandWithoutNumber();
        Looks looks = new Looks(scale.interval(), pause -> LockSupport.parkNanos(pause.toNanos()), this);
        LastLine.ifInterrupted(LAST_LINE, () -> {
            PublishedJob job = PublishedJob.find(kafka, FOREVER, talk::say);
            scaleToTheEnd(looks, new WorkTopics(job.kafka(), job.manifest()), limits);
        });
        return ExitCodes.DONE;
    }

    @Override
    public void progress(String line) {
        talk.say(line);
    }

    @Override
    public void trouble(String line) {
        System.err.println("corenlp-extreme: " + line);
    }

    private void scaleToTheEnd(Looks looks, WorkTopics opened, ScaleLimits limits) {
        Orchestrator orchestrator =
                command.isEmpty() ? new NumberLines(System.out) : new ScaleCommand(command, COMMAND_TIMEOUT);
        try (WorkTopics topics = opened) {
            int running = looks.until(() -> Optional.of(topics.workers()));
            Scaling scaling = new Scaling(limits, running, System.nanoTime());
            looks.until(new Autoscaler(topics::backlog, scaling, orchestrator, this, System::nanoTime)::look);
        }
    }

    private void refuseACommandWithoutNumber() {
        if (!command.isEmpty() && command.stream().noneMatch(word -> word.contains(ScaleCommand.NUMBER))) {
            throw new UsageException("the command '" + String.join(" ", command) + "' has no " + ScaleCommand.NUMBER
                    + " where the number of workers goes");
        }
    }
}
