package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.defaults.CommandSetup;
import io.github.corenlpextreme.cli.defaults.ProcessEnvironment;
import io.github.corenlpextreme.cli.parts.ErrorReporter;
import io.github.corenlpextreme.cli.parts.VersionText;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole command line. */
@Command(
        name = "corenlp-extreme",
        description = "Annotates text files of any size with Stanford CoreNLP, using Apache Kafka.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        subcommands = {
            RunCommand.class,
            VerifyCommand.class,
            ProducerCommand.class,
            WorkerCommand.class,
            WriterCommand.class,
            RewriteCommand.class,
            ReannotateCommand.class,
            RetryCommand.class,
            ModelsCommand.class,
            AutoscaleCommand.class,
            JobsCommand.class
        })
public final class RootCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a command line; returns its exit code. */
    public static int execute(String[] args) {
        CommandLine commandLine = new CommandLine(new RootCommand());
        tellVersion(commandLine);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> ErrorReporter.report(failure));
        try {
            return CommandSetup.prepare(commandLine, List.of(args), ProcessEnvironment.ofThisProcess())
                    .execute(args);
        } catch (UsageException e) {
            return ErrorReporter.report(e); // a source of defaults cannot be used
        }
    }

    private static void tellVersion(CommandLine command) {
        command.getSubcommands().values().forEach(sub -> {
            sub.getCommandSpec().versionProvider(new VersionText());
            tellVersion(sub);
        });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given; for example: run book.txt");
    }
}
