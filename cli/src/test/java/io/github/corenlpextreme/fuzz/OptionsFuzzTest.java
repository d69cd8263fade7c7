package io.github.corenlpextreme.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.corenlpextreme.cli.command.RootCommand;
import io.github.corenlpextreme.cli.defaults.PropertiesFile;
import io.github.corenlpextreme.cli.options.DurationText;
import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What a user types, or writes into a file of settings: understood, or refused in one sentence. */
class OptionsFuzzTest {

    /** A word per line, as an argument file has it. */
    @FuzzTest
    void commandLines(byte[] bytes) {
        CommandLine commandLine = new CommandLine(new RootCommand()).setExpandAtFiles(false);
        try {
            commandLine.parseArgs(new String(bytes, UTF_8).split("\n"));
        } catch (ParameterException | UsageException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    /** What the options take, the values take that the rest of a job is made of; a word per line. */
    @FuzzTest
    void optionValues(byte[] bytes) {
        FuzzedJobArguments words = new FuzzedJobArguments();
        try {
            new CommandLine(words).setExpandAtFiles(false).parseArgs(new String(bytes, UTF_8).split("\n"));
            words.values();
        } catch (ParameterException | UsageException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @FuzzTest
    void sizes(byte[] bytes) {
        ByteSize size;
        try {
            size = ByteSize.parse(new String(bytes, UTF_8));
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).contains(" is not a ");
            return;
        }
        assertThat(ByteSize.parse(size.toString())).isEqualTo(size);
    }

    @FuzzTest
    void durations(byte[] bytes) {
        try {
            assertThat(DurationText.parse(new String(bytes, UTF_8))).isPositive();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).contains(" is not a time");
        } catch (AssertionError zero) {
            assertThat(new String(bytes, UTF_8).strip()).matches("0+[smh]?");
        }
    }

    @FuzzTest
    void propertiesFiles(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzzed", ".properties");
        try {
            Files.write(file, bytes);
            assertThat(PropertiesFile.read("--properties", file)).doesNotContainValue(null);
        } catch (UsageException refused) {
            assertThat(refused.getMessage()).startsWith("--properties " + file);
        } finally {
            Files.delete(file);
        }
    }
}
