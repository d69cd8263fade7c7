package io.github.corenlpextreme.cli.defaults;

import io.github.corenlpextreme.local.terminal.TerminalOutput;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** What all subcommands share: where defaults come from, how help looks, how a wrong usage is answered. */
public final class CommandSetup {

    private static final int HELP_WIDTH = 100;

    /** What picocli puts before a converter's sentence, which names the argument itself. */
    private static final Pattern PLACE = Pattern.compile("^Invalid value for positional parameter [^:]*: ");

    private CommandSetup() {}

    /**
     * Prepares the command and all its subcommands; call it once they are all added.
     *
     * @throws UsageException if a source of defaults cannot be used
     */
    public static CommandLine prepare(CommandLine root, List<String> args, ProcessEnvironment surroundings) {
        dress(root);
        root.setExpandAtFiles(false); // a file may be called @notes.txt, and what is in it is text and no options
        root.registerConverter(Path.class, new PathOrUri());
        ConfigDefaults defaults = ConfigDefaults.load(root.getCommandSpec(), args, surroundings);
        root.setDefaultValueProvider(defaults);
        root.setExecutionStrategy(parsed -> execute(parsed, defaults));
        root.setParameterExceptionHandler((failure, given) -> refuse(failure, defaults));
        return root;
    }

    private static void dress(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.width(HELP_WIDTH);
        usage.sortOptions(false);
        usage.abbreviateSynopsis(true);
        usage.exitCodeListHeading("%nExit codes:%n");
        usage.exitCodeList(ExitCodes.meanings());
        Map<String, String[]> examples = HelpTexts.examples();
        String[] lines = examples.getOrDefault(command.getCommandName(), new String[0]);
        if (lines.length > 0) {
            usage.header(lines);
            usage.footer(HelpTexts.FOOTER);
        }
        command.getSubcommands().values().forEach(CommandSetup::dress);
    }

    private static int refuse(ParameterException failure, ConfigDefaults defaults) {
        CommandLine command = failure.getCommandLine();
        String origin = origin(failure, defaults).map(o -> " (from " + o + ")").orElse("");
        String sentence = PLACE.matcher(String.valueOf(failure.getMessage())).replaceFirst("");
        TerminalOutput terminal = TerminalOutput.messages();
        terminal.message(sentence + origin);
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            terminal.line("Possible solutions: " + String.join(", ", unmatched.getSuggestions()));
        }
        terminal.line("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCodes.USAGE;
    }

    /** Says first what comes from a file that the user has not named, and may not know of. */
    private static int execute(ParseResult parsed, ConfigDefaults defaults) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (isSaid(last)) {
            defaults.unnamedUse(last.commandSpec()).ifPresent(TerminalOutput.messages()::message);
        }
        return new RunLast().execute(parsed);
    }

    /** Not by a worker process of a run, for which the run has said it. */
    private static boolean isSaid(ParseResult command) {
        OptionSpec quiet = command.commandSpec().findOption("--quiet");
        return !command.isUsageHelpRequested()
                && !command.isVersionHelpRequested()
                && !command.hasMatchedOption("--standby")
                && quiet != null
                && !Boolean.TRUE.equals(quiet.getValue());
    }

    private static Optional<String> origin(ParameterException failure, ConfigDefaults defaults) {
        boolean ofDefault = failure.getArgSpec() instanceof OptionSpec option
                && failure.getValue() != null
                && failure.getValue().equals(defaults.defaultValue(option));
        return ofDefault ? defaults.originOf((OptionSpec) failure.getArgSpec()) : Optional.empty();
    }
}
