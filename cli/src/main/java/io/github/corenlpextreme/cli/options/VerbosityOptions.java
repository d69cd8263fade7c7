package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.cli.defaults.ConfigDefaults;
import io.github.corenlpextreme.local.terminal.TerminalOutput;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much the program says, and where its defaults come from. */
@Command(mixinStandardHelpOptions = true)
public final class VerbosityOptions {

    @Option(
            names = {"-q", "--quiet"},
            fallbackValue = "true",
            description = "print errors only")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            fallbackValue = "true",
            description = "print more: stack traces of errors, and at the end when a run has reached each of its steps")
    private boolean verbose;

    /** Read by {@link ConfigDefaults} before the command line is parsed; declared here for help and spelling. */
    @Option(
            names = ConfigDefaults.CONFIG,
            paramLabel = "FILE",
            description = "a file with defaults for options, one per line, such as 'chunk-size = 1MiB' (default:"
                    + " corenlp-extreme.properties, if it exists and sets harmless options only)")
    void config(@SuppressWarnings("unused") Path file) {}

    /** Prints a line to standard error, unless the user wants quiet. */
    public void say(String line) {
        if (!quiet) {
            TerminalOutput.messages().message(line);
        }
    }

    public boolean quiet() {
        return quiet;
    }

    public boolean verbose() {
        return verbose;
    }

    /** The same for the worker processes of a run, as words of their command lines. */
    public List<String> ofWorkers() {
        return verbose ? List.of("--verbose") : List.of();
    }
}
