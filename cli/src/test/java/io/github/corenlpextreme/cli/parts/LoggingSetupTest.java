package io.github.corenlpextreme.cli.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.testkit.text.HostileText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

class LoggingSetupTest {

    private static final String KAFKA = "kafka.server.ReplicaManager";
    private static final String KAFKA_CLIENT = "org.apache.kafka.clients.NetworkClient";
    private static final String BROKER = "io.github.corenlpextreme.broker.FaultRecorder";
    private static final String OURS = "io.github.corenlpextreme.local.LocalRun";

    @TempDir
    private Path folder;

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @BeforeEach
    void watchTheTerminal() {
        System.setErr(new PrintStream(terminal, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void putBack() {
        LoggingSetup.configure(options());
        System.setErr(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-q"})
    void nothingOfKafkasReachesTheTerminal(String option) {
        LoggingSetup.configure(option.isEmpty() ? options() : options(option));

        for (String logger : new String[] {KAFKA, KAFKA_CLIENT, BROKER, "state.change.logger", "kafka.uncaught"}) {
            LoggerFactory.getLogger(logger).error("of no concern to a user");
        }
        LoggerFactory.getLogger(OURS).error("of concern");

        assertThat(shown()).hasLineCount(1).endsWith("ERROR LocalRun: of concern \n");
    }

    @Test
    void allOfItIsInTheFileAlsoWhatCameBeforeTheFolderWasThere() {
        LoggingSetup.configure(options("-q"));
        LoggerFactory.getLogger(KAFKA).error("early", new IllegalStateException("the cause"));

        LoggingSetup.keepIn(folder);
        LoggerFactory.getLogger(KAFKA_CLIENT).warn("later");
        LoggerFactory.getLogger(OURS).info("our own doing");

        assertThat(folder.resolve("corenlp-extreme.log"))
                .content()
                .contains(
                        "ERROR ReplicaManager: early", "IllegalStateException: the cause", "WARN  NetworkClient: later")
                .contains("INFO  LocalRun: our own doing");
        assertThat(shown()).isEmpty();
    }

    @Test
    void forThoseWhoLookForAFaultThereAreMoreLinesAndStackTraces() {
        LoggingSetup.configure(options("-v"));

        LoggerFactory.getLogger(OURS).info("a step", new IllegalStateException("the cause"));

        assertThat(shown()).contains("INFO  LocalRun: a step", "IllegalStateException: the cause", "\tat ");
    }

    @ParameterizedTest
    @MethodSource("io.github.corenlpextreme.testkit.text.HostileText#all")
    void noLineSteersATerminalOrLooksLikeTwo(String hostile) throws IOException {
        LoggingSetup.configure(options("-v"));
        LoggingSetup.keepIn(folder);
        Exception cause = new IllegalStateException("the" + hostile + "cause");
        cause.addSuppressed(new IllegalStateException("not" + hostile + "shown"));

        LoggerFactory.getLogger(OURS)
                .atError()
                .addKeyValue("process", "1" + hostile)
                .setCause(new IOException("of" + hostile + "IO", cause))
                .log("a" + hostile + "line of {}", "Kafka" + hostile);

        for (String written : List.of(shown(), Files.readString(folder.resolve("corenlp-extreme.log")))) {
            HostileText.requireHarmlessLines(written);
            assertThat(written.lines().filter(line -> !line.startsWith("\t")))
                    .as(written)
                    .hasSize(3)
                    .anyMatch(line -> line.contains("ERROR LocalRun: a"))
                    .anyMatch(line -> line.startsWith("java.io.IOException: of"))
                    .anyMatch(line -> line.startsWith("Caused by: java.lang.IllegalStateException: the"));
            assertThat(written).contains("\tSuppressed: java.lang.IllegalStateException: not");
        }
    }

    @Test
    void itsFileIsForTheUserAlone() throws IOException {
        LoggingSetup.configure(options());
        LoggingSetup.keepIn(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("corenlp-extreme.log"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aWorkerOfARunHandsAllOfItOn() {
        LoggingSetup.configureForRun();

        LoggerFactory.getLogger(KAFKA_CLIENT).warn("a line of its client");

        assertThat(shown()).contains("WARN  NetworkClient: a line of its client");
    }

    private String shown() {
        return terminal.toString(StandardCharsets.UTF_8);
    }

    private static VerbosityOptions options(String... words) {
        return CommandLine.populateCommand(new VerbosityOptions(), words);
    }
}
