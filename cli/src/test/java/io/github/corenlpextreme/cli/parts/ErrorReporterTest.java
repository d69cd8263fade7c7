package io.github.corenlpextreme.cli.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.corenlpextreme.local.RunFailedException;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.protocol.source.InputException;
import io.github.corenlpextreme.protocol.source.InputUnreadableException;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.writer.checkpoint.CheckpointException;
import io.github.corenlpextreme.writer.files.OutputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorReporterTest {

    private static final Throwable CAUSE = new IOException("the cause");

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new UsageException("m"), ExitCodes.USAGE, "m"),
                arguments(new UsageException("m", ExitCodes.OUTPUT_REFUSED), ExitCodes.OUTPUT_REFUSED, "m"),
                arguments(new RunFailedException(ExitCodes.OUT_OF_MEMORY, "m"), ExitCodes.OUT_OF_MEMORY, "m"),
                arguments(new InputChangedException("m"), ExitCodes.INPUT_CHANGED, "m"),
                arguments(new InputException("m"), ExitCodes.USAGE, "m"),
                arguments(new InputUnreadableException("m", CAUSE), ExitCodes.FAILED, "m"),
                arguments(new PipelineException("m", CAUSE), ExitCodes.USAGE, "m"),
                arguments(new JobKafkaException("m", CAUSE), ExitCodes.FAILED, "m"),
                arguments(new WireException("m", CAUSE), ExitCodes.FAILED, "m"),
                arguments(new CheckpointException("m"), ExitCodes.FAILED, "m"),
                arguments(new OutputException("m"), ExitCodes.FAILED, "m"),
                arguments(new FileSystemException("/f", null, "No space left"), ExitCodes.FAILED, "/f: No space left"),
                arguments(new AccessDeniedException("/f"), ExitCodes.FAILED, "/f: permission denied"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasItsExitCodeAndOneSentence(Throwable failure, int exitCode, String sentence) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        int code = report(failure, printed);

        assertThat(code).isEqualTo(exitCode);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("corenlp-extreme: " + sentence + "\n");
    }

    @Test
    void doesNotLetANameTurnTheDirectionOfWriting() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        report(new InputException("input a\u202Etxt.exe is no file"), printed);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo("corenlp-extreme: input a\\u202Etxt.exe is no file\n");
    }

    @Test
    void whatOthersPutIntoAMessageStaysOnOneLineOfBoundedLength() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        report(new InputException("input a\ncorenlp-extreme: all is well\u001b[2J" + "x".repeat(5000)), printed);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("corenlp-extreme: input a corenlp-extreme: all is well\\u001B[2Jxx")
                .hasSizeLessThan(2100)
                .hasLineCount(1);
    }

    static Stream<Arguments> unexpected() {
        return Stream.of(
                arguments(new IllegalStateException("m"), ExitCodes.FAILED),
                arguments(new NullPointerException(), ExitCodes.FAILED),
                arguments(new OutOfMemoryError("Java heap space"), ExitCodes.OUT_OF_MEMORY));
    }

    @ParameterizedTest
    @MethodSource("unexpected")
    void whatNobodyExpectedSaysHowToLearnMore(Throwable failure, int exitCode) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        int code = report(failure, printed);

        assertThat(code).isEqualTo(exitCode);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("unexpected error: " + failure)
                .contains("-v")
                .hasLineCount(1);
    }

    private static int report(Throwable failure, ByteArrayOutputStream printed) {
        PrintStream before = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            return ErrorReporter.report(failure);
        } finally {
            System.setErr(before);
        }
    }
}
