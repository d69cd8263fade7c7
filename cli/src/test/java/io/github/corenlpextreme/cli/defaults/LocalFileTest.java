package io.github.corenlpextreme.cli.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.corenlpextreme.cli.command.RootCommand;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.testkit.faults.OtherUser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A file of options that the user has not named. */
class LocalFileTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private Path home;

    @BeforeEach
    void watchTheTerminal() throws IOException {
        home = folder.resolve("home");
        Files.createDirectories(home.resolve(".config/corenlp-extreme"));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void putBack() {
        System.setErr(before);
    }

    @Test
    void theUseOfTheLocalFileIsSaid() throws IOException {
        localFile("lanes = 3\nproperty = ssplit.isOneSentence=true");

        assertThat(parse()).isZero();

        assertThat(printed())
                .isEqualTo("corenlp-extreme: corenlp-extreme.properties in this folder sets lanes, property\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-q", "--help", "--standby"})
    void butNotToUsersWhoWantNoneOfIt(String option) throws IOException {
        localFile("lanes = 3");

        parse(option);

        assertThat(printed()).isEmpty();
    }

    @Test
    void theUseOfOtherFilesIsNotSaid() throws IOException {
        usersFile("lanes = 2");
        Path named = Files.writeString(folder.resolve("named"), "lanes = 4");

        parse("--config", named.toString());

        assertThat(printed()).isEmpty();
    }

    /** Of each option of each command it must have been decided. */
    @Test
    void everyOptionIsHarmlessInAFileThatWasNotNamedOrRefused() throws IOException {
        Set<String> options = OptionNames.configurable(new CommandLine(new RootCommand()).getCommandSpec());

        assertThat(options)
                .contains("annotators", "bootstrap-servers", "yes", "stay")
                .allSatisfy(
                        option -> assertThat(OptionEffect.of(option)).as(option).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bootstrap-servers | evil:9092
                    kafka-config      | client.properties
                    job               | other
                    properties        | corenlp.properties
                    property          | ner.additional.regexner.mapping=local.tab
                    property          | customAnnotatorClass.x=a.B
                    property          | ssplit.boundaryMultiTokenRegex={{ true }}
                    property          | pos.maxlen=3\\npos.model=x.ser
                    property          | pos.maxlen=3\\u0085pos.model=x.ser
                    property          | \\u0020pos.model = x.ser
                    output            | s3://elsewhere/
                    state-dir         | /tmp/theirs
                    force             | true
                    """)
    void whatCouldDoHarmIsRefusedUnlessTheUserNamesTheFile(String option, String value) throws IOException {
        localFile(option + " = " + value);
        Path local = folder.resolve("corenlp-extreme.properties");

        for (String[] options : List.of(new String[] {}, new String[] {"-q"})) {
            assertThatThrownBy(() -> parse(options))
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("corenlp-extreme.properties in this folder sets " + option + ", which ")
                    .hasMessageContaining("--config");
        }
        assertThat(parse("--config", local.toString())).isZero();
        Files.delete(local);
        usersFile(option + " = " + value);
        assertThat(parse()).isZero();
    }

    @Test
    void aFileThatEveryUserMayWriteToIsNotUsed() throws IOException {
        localFile("lanes = 3");
        Files.setPosixFilePermissions(
                folder.resolve("corenlp-extreme.properties"), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThatThrownBy(this::parse)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("another user could have written it: every user may write to ")
                .hasMessageContaining("--config");
        assertThat(parse(
                        "--config", folder.resolve("corenlp-extreme.properties").toString()))
                .isZero();
    }

    @Test
    void norIsOneInAFolderWhereAnyUserCouldReplaceIt() throws IOException {
        localFile("lanes = 3");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(this::parse).hasMessageContaining("every user may write to " + folder);
    }

    @Test
    void norIsAnotherUsers() throws IOException {
        assumeThat(OtherUser.obstacle()).isEmpty();
        localFile("lanes = 3");
        OtherUser.gets(folder.resolve("corenlp-extreme.properties"));

        assertThatThrownBy(this::parse).hasMessageContaining("belongs to the user ");
        Files.delete(folder.resolve("corenlp-extreme.properties"));
        usersFile("lanes = 3");
        OtherUser.gets(home.resolve(".config"));
        assertThatThrownBy(this::parse).hasMessageContaining("belongs to the user ");
    }

    private String printed() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int parse(String... options) {
        List<String> args = new ArrayList<>(List.of("run", "a.txt"));
        args.addAll(Arrays.asList(options));
        CommandLine root = new CommandLine(new AllOptions.Root()).addSubcommand("run", new AllOptions());
        CommandSetup.prepare(root, args, new ProcessEnvironment(Map.of(), folder, home));
        return root.execute(args.toArray(new String[0]));
    }

    private void localFile(String content) throws IOException {
        Files.writeString(folder.resolve("corenlp-extreme.properties"), content);
    }

    private void usersFile(String content) throws IOException {
        Files.writeString(home.resolve(".config/corenlp-extreme/corenlp-extreme.properties"), content);
    }
}
