package io.github.corenlpextreme.cli.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ConfigDefaultsTest {

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private Path home;
    private AllOptions command;

    @BeforeEach
    void home() throws IOException {
        home = folder.resolve("home");
        Files.createDirectories(home.resolve(".config/corenlp-extreme"));
        environment.put("PATH", "/bin");
    }

    @BeforeEach
    void watchTheTerminal() {
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void putBack() {
        System.setErr(before);
    }

    @Test
    void withoutAnythingElseTheOptionsOwnDefaultCounts() {
        parse();

        assertThat(command.largePlan().lanes()).isEqualTo(16);
        assertThat(command.largePlan().chunkSize()).isEqualTo(256 << 10);
    }

    @Test
    void theUsersFileBeatsTheDefault() throws IOException {
        usersFile("lanes = 2");

        parse();

        assertThat(command.largePlan().lanes()).isEqualTo(2);
    }

    @Test
    void theLocalFileBeatsTheUsersFile() throws IOException {
        usersFile("lanes = 2\nchunk-size = 1k");
        localFile("lanes = 3");

        parse();

        assertThat(command.largePlan().lanes()).isEqualTo(3);
        assertThat(command.largePlan().chunkSize()).isEqualTo(1000);
    }

    @Test
    void theNamedFileReplacesTheLocalFile() throws IOException {
        localFile("lanes = 3\nchunk-size = 1k");
        Path named = Files.writeString(folder.resolve("named"), "lanes = 4");

        parse("--config", named.toString());

        assertThat(command.largePlan().lanes()).isEqualTo(4);
        assertThat(command.largePlan().chunkSize()).isEqualTo(256 << 10);
    }

    @Test
    void theEnvironmentMayNameTheFile() throws IOException {
        Files.writeString(folder.resolve("named"), "lanes = 4");
        environment.put("CORENLP_EXTREME_CONFIG", "named");

        parse();

        assertThat(command.largePlan().lanes()).isEqualTo(4);
    }

    @Test
    void theEnvironmentBeatsTheFile() throws IOException {
        localFile("lanes = 3");
        environment.put("CORENLP_EXTREME_LANES", "5");

        parse();

        assertThat(command.largePlan().lanes()).isEqualTo(5);
    }

    @Test
    void theCommandLineBeatsTheEnvironment() throws IOException {
        localFile("lanes = 3");
        environment.put("CORENLP_EXTREME_LANES", "5");

        parse("--lanes", "6");

        assertThat(command.largePlan().lanes()).isEqualTo(6);
    }

    /** picocli takes a flag for "the opposite of the default", which a default of true would turn off. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void aFlagIsOnWhateverTheEnvironmentSays(String value) {
        environment.put("CORENLP_EXTREME_FORCE", value);
        environment.put("CORENLP_EXTREME_KEEP_TOPICS", value);
        environment.put("CORENLP_EXTREME_QUIET", value);

        parse("-f", "--keep-topics", "-q");

        assertThat(List.of(command.output.force(), command.state.keepTopics(), command.talk.quiet()))
                .containsOnly(true);
    }

    @Test
    void aFlagOfTheEnvironmentCanBeTurnedOff() {
        environment.put("CORENLP_EXTREME_FORCE", "true");

        parse("--force=false");

        assertThat(command.output.force()).isFalse();
    }

    @Test
    void theEnvironmentTurnsAFlagOn() {
        environment.put("CORENLP_EXTREME_ONE_SENTENCE_PER_LINE", "true");

        parse();

        assertThat(command.pipeline.request().properties()).containsEntry("ssplit.isOneSentence", "true");
    }

    @Test
    void propertiesInTheEnvironmentAreSeparatedByLineBreaks() {
        environment.put("CORENLP_EXTREME_PROPERTY", "a=1\nb=x=y,z");

        parse();

        assertThat(command.pipeline.request().properties()).isEqualTo(Map.of("a", "1", "b", "x=y,z"));
    }

    @Test
    void refusesAnUnknownKeyWithTheNearestName() throws IOException {
        localFile("chunksize = 1k");

        assertThatThrownBy(this::parse)
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith(
                        "corenlp-extreme.properties: there is no option 'chunksize'; did you mean chunk-size?");
    }

    @Test
    void refusesAnUnknownVariableWithTheNearestName() {
        environment.put("CORENLP_EXTREME_WORKER", "3");

        assertThatThrownBy(this::parse)
                .isInstanceOf(UsageException.class)
                .hasMessage("environment variable CORENLP_EXTREME_WORKER: there is no such option;"
                        + " did you mean CORENLP_EXTREME_WORKERS?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "version", "config", "standby", "LANES", "job.id.of.something"})
    void refusesWhatIsNotForAFile(String key) throws IOException {
        localFile(key + " = true");

        assertThatThrownBy(this::parse).isInstanceOf(UsageException.class).hasMessageContaining("'" + key + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOME", "OPTS", "STDERR_TTY"})
    void leavesTheLaunchersVariablesAlone(String name) {
        environment.put("CORENLP_EXTREME_" + name, "anything");

        assertThat(parse()).isZero();
    }

    @Test
    void refusesANamedFileThatDoesNotExist() {
        assertThatThrownBy(() -> parse("--config=none"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("none: no such file");
    }

    @Test
    void saysWhereAWrongValueComesFrom() {
        environment.put("CORENLP_EXTREME_CHUNK_SIZE", "12Q");

        int exitCode = parse();

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("'12Q' is not a size")
                .contains("(from CORENLP_EXTREME_CHUNK_SIZE)");
    }

    @Test
    void blamesNobodyElseForWhatIsOnTheCommandLine() {
        environment.put("CORENLP_EXTREME_LANES", "5");

        int exitCode = parse("--lanes", "many");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("'many' is not an int")
                .doesNotContain("from CORENLP");
    }

    private int parse(String... options) {
        List<String> args = new ArrayList<>(List.of("run", "a.txt"));
        args.addAll(Arrays.asList(options));
        command = new AllOptions();
        CommandLine root = new CommandLine(new AllOptions.Root()).addSubcommand("run", command);
        CommandSetup.prepare(root, args, new ProcessEnvironment(environment, folder, home));
        return root.execute(args.toArray(new String[0]));
    }

    private void localFile(String content) throws IOException {
        Files.writeString(folder.resolve("corenlp-extreme.properties"), content);
    }

    private void usersFile(String content) throws IOException {
        Files.writeString(home.resolve(".config/corenlp-extreme/corenlp-extreme.properties"), content);
    }
}
