package io.github.corenlpextreme.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.cli.command.RootCommand;
import io.github.corenlpextreme.cli.defaults.CommandSetup;
import io.github.corenlpextreme.cli.defaults.ProcessEnvironment;
import io.github.corenlpextreme.deploy.chart.Chart;
import io.github.corenlpextreme.deploy.chart.Pod;
import io.github.corenlpextreme.deploy.chart.Values;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command line itself reads what the chart hands to its containers. */
class OptionsTest {

    private static final String PREFIX = "CORENLP_EXTREME_";

    @TempDir
    private Path empty;

    @ParameterizedTest
    @EnumSource(Values.class)
    void isUnderstoodByTheCommandLine(Values values) {
        for (Pod pod : Chart.with(values).pods()) {
            ParseResult parsed = parse(pod.container().getArgs(), optionsOf(pod));

            assertThat(parsed.subcommand().commandSpec().name())
                    .isEqualTo(pod.container().getName());
        }
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void setsOnlyWhatThePartItselfReads(Values values) {
        for (Pod pod : Chart.with(values).pods()) {
            Set<String> own = variablesOf(pod.container().getName());

            assertThat(own).containsAll(optionsOf(pod).keySet());
        }
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void setsEveryVariableOnce(Values values) {
        assertThat(Chart.with(values).pods())
                .extracting(Pod::variables)
                .allSatisfy(names -> assertThat(names).doesNotHaveDuplicates());
    }

    @Test
    void handsEveryValueOverAsItWasWritten() {
        Map<String, String> options =
                Chart.with(Values.EVERYTHING).pod("producer").environment();

        assertThat(options)
                .containsEntry("CORENLP_EXTREME_MAX_TOKENS", "5000000")
                .containsEntry("CORENLP_EXTREME_ONE_SENTENCE_PER_LINE", "true")
                .containsEntry(
                        "CORENLP_EXTREME_PROPERTY",
                        "coref.algorithm=statistical\nner.applyFineGrained=false\npos.maxlen=120");
        assertThat(Chart.with(Values.EVERYTHING).pod("worker").environment())
                .containsEntry("CORENLP_EXTREME_MAX_TASKS", "1000000")
                .containsEntry("CORENLP_EXTREME_ALLOW_PROPERTY", "ner.additional.*,ssplit.boundaryTokenRegex")
                .containsEntry("CORENLP_EXTREME_TRUST_JOB", "true");
    }

    @Test
    void offersEveryOptionThatDecidesWhatAJobIs() {
        Set<String> offered = new TreeSet<>(
                Chart.with(Values.EVERYTHING).pod("producer").environment().keySet());
        Set<String> elsewhere = Stream.of("CONFIG", "WAIT_FOR_KAFKA", "KAFKA_CONFIG", "PROPERTIES", "QUIET", "VERBOSE")
                .map(PREFIX::concat)
                .collect(Collectors.toSet());

        offered.addAll(elsewhere);

        assertThat(offered).containsAll(variablesOf("producer"));
    }

    @Test
    void noticesAnOptionThatIsNotThere() {
        Map<String, String> misspelt = Map.of(PREFIX + "CHUNKSIZE", "1MiB");

        assertThatThrownBy(() -> parse(List.of("producer", "a.txt"), misspelt))
                .hasMessageContaining(PREFIX + "CHUNK_SIZE");
    }

    @Test
    void noticesAValueThatIsNone() {
        Map<String, String> wrong = Map.of(PREFIX + "CHUNK_SIZE", "1e+06");

        assertThatThrownBy(() -> parse(List.of("producer", "a.txt"), wrong)).hasMessageContaining("1e+06");
    }

    private ParseResult parse(List<String> args, Map<String, String> environment) {
        CommandLine command = new CommandLine(new RootCommand());
        return CommandSetup.prepare(command, args, new ProcessEnvironment(environment, empty, empty))
                .parseArgs(args.toArray(String[]::new));
    }

    /** What of a pod's environment is meant for the command line. */
    private static Map<String, String> optionsOf(Pod pod) {
        Map<String, String> options = new TreeMap<>(pod.environment());
        options.keySet().removeIf(name -> !name.startsWith(PREFIX));
        return options;
    }

    private static Set<String> variablesOf(String part) {
        return new CommandLine(new RootCommand())
                .getSubcommands().get(part).getCommandSpec().options().stream()
                        .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                        .map(OptionSpec::longestName)
                        .map(name -> variable(name.substring(2)))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String variable(String option) {
        return PREFIX + option.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
