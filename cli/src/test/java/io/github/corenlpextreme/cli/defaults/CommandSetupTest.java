package io.github.corenlpextreme.cli.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandSetupTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream before = System.err;

    @BeforeEach
    void watchTheTerminal() {
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void putBack() {
        System.setErr(before);
    }

    @Test
    void helpBeginsWithExamplesAndEndsWithExitCodesAndSources() {
        String help = root().getSubcommands().get("run").getUsageMessage();

        assertThat(help)
                .containsSubsequence(
                        "corenlp-extreme run big.txt",
                        "Usage:",
                        "--output",
                        "--chunk-size",
                        "Exit codes:",
                        "  0   ",
                        "  75  ",
                        "  143 ",
                        "CORENLP_EXTREME_CHUNK_SIZE");
    }

    @Test
    void everyOptionSaysItsDefaultAndFitsTheWidth() {
        CommandLine run = root().getSubcommands().get("run");

        assertThat(run.getCommandSpec().options())
                .filteredOn(option -> !option.hidden() && option.arity().max() > 0)
                .allSatisfy(option -> assertThat(option.description()[0]).contains("(default: "));
        assertThat(run.getUsageMessage().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(107));
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheNearestAndWhereHelpIs() {
        int exitCode = root().execute("run", "a.txt", "--chunksize", "3");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("corenlp-extreme: Unknown option", "--chunk-size", "Try 'corenlp-extreme run --help'.")
                .doesNotContain("\tat ");
    }

    private CommandLine root() {
        CommandLine root = new CommandLine(new AllOptions.Root()).addSubcommand("run", new AllOptions());
        CommandSetup.prepare(root, List.of(), new ProcessEnvironment(Map.of(), folder, folder));
        return root;
    }
}
