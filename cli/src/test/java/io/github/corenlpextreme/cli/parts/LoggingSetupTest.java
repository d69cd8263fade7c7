package io.github.corenlpextreme.cli.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.cli.options.VerbosityOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
